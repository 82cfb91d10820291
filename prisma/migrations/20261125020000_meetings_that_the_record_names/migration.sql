-- Why:  the calendar of past meetings is public: every meeting that the record names, by body and year; found by words like the rest.
-- Rule: P-15 (what is public); DR-06 (the bodies). RN-I107: mentions are kept as they are and not joined.
-- Rows: none; the loader (prisma/record/load.ts) fills the table.
-- Lock: SHARE ROW EXCLUSIVE on "Body" (six rows) for the foreign key; milliseconds.
-- Back: DROP TABLE "RecordMeeting"; the value of the type stays without harm.
CREATE TABLE "RecordMeeting" (
    "code" TEXT NOT NULL,
    "bodyCode" TEXT,
    "year" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "mentions" JSONB NOT NULL DEFAULT '[]',
    "lines" INTEGER[],
    "notes" TEXT[],

    CONSTRAINT "RecordMeeting_pkey" PRIMARY KEY ("code")
);

CREATE INDEX "RecordMeeting_year_idx" ON "RecordMeeting"("year");

ALTER TABLE "RecordMeeting" ADD CONSTRAINT "RecordMeeting_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TYPE "RecordSearchKind" ADD VALUE 'MEETING';
