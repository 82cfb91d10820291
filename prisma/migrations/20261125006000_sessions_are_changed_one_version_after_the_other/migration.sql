-- Why:  the Secretariat adds, changes and removes sessions; of two who change one at once the second is told, and none ends before
--       it starts, whoever writes.
-- Rule: product.md 2.2; issue "Meetings: from one date to a lawful chain", sessions.
-- Rows: every session gets version 1; the demonstration's all end after they start.
-- Lock: ACCESS EXCLUSIVE on "MeetingSession" for a catalogue change and one pass over its few rows; milliseconds.
-- Back: ALTER TABLE "MeetingSession" DROP CONSTRAINT "MeetingSession_order", DROP COLUMN "version";
ALTER TABLE "MeetingSession" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "MeetingSession" ADD CONSTRAINT "MeetingSession_order" CHECK ("endsAt" > "startsAt");
