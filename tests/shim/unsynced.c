/* Remembers what stood in a file before each write that has not been synced yet, so that a story can take those writes
 * back after a SIGKILL, as a power cut does. Preloaded into a desk; Linux, x86-64 and alike.
 * A record beside each file, in `<file>.undo`: offset, length, old length of the file, then the old bytes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int undo_path(int fd, char *path, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, size - 8);
    if (length <= 0) return 0;
    path[length] = 0;
    /* Only the store's own files: a write elsewhere promises nothing. */
    if (!strstr(path, "store.db") || strstr(path, "-shm")) return 0;
    strcat(path, ".undo");
    return 1;
}

static void remember(int fd, uint64_t offset, uint64_t length) {
    static ssize_t (*real_write)(int, const void *, size_t);
    if (!real_write) real_write = dlsym(RTLD_NEXT, "write");
    char path[4096];
    struct stat before;
    if (!undo_path(fd, path, sizeof path) || fstat(fd, &before)) return;
    uint64_t size = (uint64_t)before.st_size;
    uint64_t kept = offset >= size ? 0 : (offset + length > size ? size - offset : length);
    int undo = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (undo < 0) return;
    uint64_t head[3] = {offset, kept, size};
    real_write(undo, head, sizeof head);
    char old[65536];
    for (uint64_t at = 0; at < kept;) {
        size_t step = kept - at < sizeof old ? kept - at : sizeof old;
        ssize_t got = pread(fd, old, step, (off_t)(offset + at));
        if (got <= 0) { memset(old, 0, step); got = (ssize_t)step; }
        real_write(undo, old, (size_t)got);
        at += (uint64_t)got;
    }
    close(undo);
}

static void forget(int fd) {
    char path[4096];
    if (undo_path(fd, path, sizeof path)) unlink(path);
}

/* A slow disk: the power has time to fail between a write and its sync. */
static void take_time(int fd) {
    char path[4096];
    if (undo_path(fd, path, sizeof path)) usleep(15000);
}

ssize_t write(int fd, const void *bytes, size_t length) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = dlsym(RTLD_NEXT, "write");
    off_t offset = lseek(fd, 0, SEEK_CUR);
    if (offset >= 0) remember(fd, (uint64_t)offset, length);
    return real(fd, bytes, length);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    static ssize_t (*real)(int, const void *, size_t, off64_t);
    if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
    remember(fd, (uint64_t)offset, length);
    return real(fd, bytes, length, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

int ftruncate64(int fd, off64_t length) {
    static int (*real)(int, off64_t);
    if (!real) real = dlsym(RTLD_NEXT, "ftruncate64");
    struct stat before;
    if (!fstat(fd, &before) && before.st_size > length)
        remember(fd, (uint64_t)length, (uint64_t)(before.st_size - length));
    return real(fd, length);
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int fsync(int fd) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fsync");
    take_time(fd);
    int result = real(fd);
    if (!result) forget(fd);
    return result;
}

int fdatasync(int fd) {
    static int (*real)(int);
    if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
    take_time(fd);
    int result = real(fd);
    if (!result) forget(fd);
    return result;
}
