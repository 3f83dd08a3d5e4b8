/* What the GNU C++ runtime wants of glibc beyond musl: enough to start .NET's musl build where only glibc's libstdc++ is installed.
   Named ld-linux-x86-64.so.2, as libstdc++ asks for that too. No arithmetic passes through it. */
typedef unsigned long size_t;
extern size_t strftime_l(char *, size_t, const char *, const void *, void *);

char __libc_single_threaded = 0;
struct { unsigned vendor, type, subtype, features[1]; } __cpu_model;
int __cpu_indicator_init(void) { return 0; }
unsigned arc4random(void) { return 4; }
int _dl_find_object(void *address, void *result) { return -1; }
int __cxa_thread_atexit_impl(void (*destructor)(void *), void *object, void *library) { return 0; }
size_t __strftime_l(char *s, size_t n, const char *format, const void *time, void *locale) { return strftime_l(s, n, format, time, locale); }
