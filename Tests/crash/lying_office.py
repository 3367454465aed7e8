#!/usr/bin/env python3
"""The stand-in that promises before it writes: the crash driver must find it out."""

import sample_office

sample_office.main(lies=True)
