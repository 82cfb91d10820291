-- Why:  a meeting is not planned on a day on which its host does not work, and who plans sees the holidays of the Members.
-- Rule: DR-67, P-16.
-- Rows: none here; the record's loader brings the holidays to start with.
-- Lock: none that is felt.
-- Back: DROP TABLE "Holiday";
CREATE TABLE "Holiday" (
    "id" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "nameEs" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "month" INTEGER,
    "day" INTEGER,
    "year" INTEGER,
    "easterOffset" INTEGER,
    "source" TEXT NOT NULL,
    "addedById" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Holiday_partyCode_idx" ON "Holiday"("partyCode");

ALTER TABLE "Holiday" ADD CONSTRAINT "Holiday_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Holiday" ADD CONSTRAINT "Holiday_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Holiday"
  ADD CONSTRAINT "Holiday_is_kept_one_way" CHECK (("easterOffset" IS NULL) = ("month" IS NOT NULL AND "day" IS NOT NULL) AND ("month" IS NULL) = ("day" IS NULL)),
  ADD CONSTRAINT "Holiday_is_a_day" CHECK ("month" BETWEEN 1 AND 12 AND "day" BETWEEN 1 AND 31);
CREATE UNIQUE INDEX "Holiday_once" ON "Holiday"("partyCode", coalesce("year", 0), coalesce("month", 0), coalesce("day", 0), coalesce("easterOffset", -999)) WHERE "removedAt" IS NULL;
