// libzip: the boxes that spreadsheets come in.
#if __has_include(<zip.h>)
#include <zip.h>
#else
#error "libzip's header is missing. Start with ./run or ./test, or: sudo apt-get install libzip-dev"
#endif
