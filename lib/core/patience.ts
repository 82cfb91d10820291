/** For how long whoever asks about this process is kept waiting: they have a time-out too. */
const patience = 2000;

/** What `work` answers within two seconds. The work itself is not stopped. @throws Error after that, or what `work` throws */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
