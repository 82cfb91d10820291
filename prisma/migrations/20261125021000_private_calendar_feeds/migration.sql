-- Why:  a person follows their calendar from another program by an address of their own, which can be replaced and revoked.
-- Rule: issue "Meetings", calendar; product.md 2.2. Only the hash of the token is kept; rights are those of the moment.
-- Rows: none; a new table. The two indexes let a calendar read its days only, whatever has been held before.
-- Lock: SHARE on "Meeting" and "MeetingSession" while the indexes are made, some hundred rows; SHARE ROW EXCLUSIVE on "User"; milliseconds.
-- Back: DROP TABLE "CalendarFeed"; DROP INDEX "Meeting_endsOn_startsOn_idx", "MeetingSession_endsAt_startsAt_idx";
CREATE TABLE "CalendarFeed" (
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "hasSecondFactor" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastFetchedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("userId")
);

CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "Meeting_endsOn_startsOn_idx" ON "Meeting"("endsOn", "startsOn");

CREATE INDEX "MeetingSession_endsAt_startsAt_idx" ON "MeetingSession"("endsAt", "startsAt");
