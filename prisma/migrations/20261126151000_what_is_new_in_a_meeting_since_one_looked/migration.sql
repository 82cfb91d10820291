-- Why:  a meeting's page says what changed since its reader last looked; what changes says when, and a session that was removed leaves its name.
-- Rule: DR-21, P-05 (what is closed is new to nobody else).
-- Rows: existing sessions count as added at this migration, and delegates as changed when they last did; nobody has visited before it.
-- Lock: short, on "Meeting", "MeetingSession" and "Delegate" while columns are added.
-- Back: DROP TABLE "MeetingVisit", "RemovedSession"; ALTER TABLE "Meeting" DROP "movedAt"; ALTER TABLE "MeetingSession" DROP "addedAt", DROP "movedAt"; ALTER TABLE "Delegate" DROP "statusAt";
ALTER TABLE "Meeting" ADD COLUMN "movedAt" TIMESTAMPTZ(3);

ALTER TABLE "MeetingSession" ADD COLUMN "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "movedAt" TIMESTAMPTZ(3);

ALTER TABLE "Delegate" ADD COLUMN "statusAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "Delegate" SET "statusAt" = greatest("nominatedAt", "accreditedAt", "registeredAt");

CREATE TABLE "MeetingVisit" (
    "userId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "sinceAt" TIMESTAMPTZ(3),

    CONSTRAINT "MeetingVisit_pkey" PRIMARY KEY ("userId","meetingId")
);

CREATE TABLE "RemovedSession" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RemovedSession_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "RemovedSession_meetingId_removedAt_idx" ON "RemovedSession"("meetingId", "removedAt");

ALTER TABLE "MeetingVisit" ADD CONSTRAINT "MeetingVisit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MeetingVisit" ADD CONSTRAINT "MeetingVisit_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "RemovedSession" ADD CONSTRAINT "RemovedSession_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MeetingVisit" ADD CONSTRAINT "MeetingVisit_in_order" CHECK ("sinceAt" <= "seenAt");
