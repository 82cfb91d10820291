-- Why:  the Secretariat records who presides and from when to when; two terms never run at once, and every act on them stays on record
--       with who put it there and on what the Conference decided.
-- Rule: DR-26, DR-27, P-08, P-09.
-- Rows: presidencies of the record carry no instants; the demonstration's two do not overlap.
-- Lock: ACCESS EXCLUSIVE on "Presidency" for a catalogue change and an index over its few rows; milliseconds.
-- Back: DROP TABLE "PresidencyAct"; ALTER TABLE "Presidency" DROP CONSTRAINT "Presidency_one_at_a_time", DROP CONSTRAINT
--       "Presidency_order", DROP COLUMN "version"; DROP TYPE "PresidencyActKind";
ALTER TABLE "Presidency" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "Presidency" ADD CONSTRAINT "Presidency_order" CHECK ("endsAt" IS NULL OR "endsAt" > "startsAt");
ALTER TABLE "Presidency" ADD CONSTRAINT "Presidency_one_at_a_time"
  EXCLUDE USING gist (tstzrange("startsAt", "endsAt") WITH &&) WHERE ("startsAt" IS NOT NULL);

CREATE TYPE "PresidencyActKind" AS ENUM ('DESIGNATE', 'HAND_OVER', 'NAME_THEME', 'END', 'WITHDRAW');

CREATE TABLE "PresidencyAct" (
    "id" UUID NOT NULL,
    "kind" "PresidencyActKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "partyCode" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3),
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PresidencyAct_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "PresidencyAct_createdAt_idx" ON "PresidencyAct"("createdAt");

ALTER TABLE "PresidencyAct" ADD CONSTRAINT "PresidencyAct_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PresidencyAct" ADD CONSTRAINT "PresidencyAct_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
