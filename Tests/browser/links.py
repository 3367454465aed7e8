"""Follows every link that the visited pages show, once each, without a browser."""

import urllib.error
import urllib.request

from looking import Findings

LINKS_AT_MOST = 600


def follow(site: str, links: dict[str, str], findings: Findings) -> int:
    """Asks for each path; `links` tells on which page it stood. Answers with how many it asked."""
    paths = sorted(links)
    # Long lists link to thousands of like pages: an even choice of them is enough.
    stride = max(1, len(paths) // LINKS_AT_MOST)
    asked = paths[::stride]
    for path in asked:
        try:
            urllib.request.urlopen(site + path, timeout=20).close()
        except urllib.error.HTTPError as error:
            findings.add(links[path], f"link to {path} answers {error.code}")
        except OSError as error:
            findings.add(links[path], f"link to {path}: {error}")
    return len(asked)
