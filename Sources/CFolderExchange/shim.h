#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stdio.h>
#ifdef __linux__
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

// Exchanges two names of one file system in a single step. Returns 0, or the errno of the failure
// (ENOSYS where the system has no such call).
static inline int recoupe_exchange_folders(const char *first, const char *second) {
#if defined(__linux__) && defined(SYS_renameat2)
  return syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2 /* RENAME_EXCHANGE */) == 0 ? 0 : errno;
#else
  return ENOSYS;
#endif
}
