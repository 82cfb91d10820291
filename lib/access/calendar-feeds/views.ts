/** That there is an address, since when, and when it was last read; the address itself is kept nowhere. */
export type CalendarFeedView = Readonly<{ createdAt: Date; lastFetchedAt: Date | null }>;
