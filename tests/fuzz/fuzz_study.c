/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Any bytes as a study file. */
#include "io/study/study.h"
#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
  fil_study study;
  fil_problems problems = {0};
  fil_error error = {0};
  char path[64];
  int descriptor = memfd_create("study", 0);
  fuzz_require(descriptor >= 0 && write(descriptor, bytes, length) == (ssize_t)length);
  snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);

  fil_status status = fil_study_read(&study, path, &problems, &error);
  fuzz_require(status == FIL_OK || (status == FIL_ERROR_DATA && error.message[0]));
  if (status == FIL_OK && fil_problem_count(&problems, FIL_SEVERITY_ERROR) == 0)
    fuzz_require(study.edges.count > 0 && study.edges.items[0].file != NULL);
  for (size_t k = 0; k < problems.count; k++)
    fuzz_require(problems.items[k].row <= length + 1);
  fil_study_destroy(&study);
  fil_problems_destroy(&problems);
  close(descriptor);
  return 0;
}
