// PostgreSQL's client library. Debian keeps its header in a folder of its own, which pkg-config
// would name; looking there as well does without pkg-config.
#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#elif __has_include(<postgresql/libpq-fe.h>)
#include <postgresql/libpq-fe.h>
#else
#error "libpq's header is missing. Start with ./run or ./test, or: sudo apt-get install libpq-dev"
#endif
