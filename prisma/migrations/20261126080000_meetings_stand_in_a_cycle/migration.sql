-- Why:  the Secretariat plans a cycle from one date: the meetings of its chain stand together, so that their order can be checked when
--       one of them moves. Of two who plan the same half of a year at once one is told.
-- Rule: DR-45, DR-52, DR-53, DR-58; P-12.
-- Rows: meetings so far stand in none.
-- Lock: ACCESS EXCLUSIVE on "Meeting" for a catalogue change; milliseconds.
-- Back: ALTER TABLE "Meeting" DROP COLUMN "cycleId"; DROP TABLE "Cycle"; DROP TYPE "CycleJoint";
CREATE TYPE "CycleJoint" AS ENUM ('NONE', 'AFTER', 'SINGLE');

CREATE TABLE "Cycle" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "half" INTEGER NOT NULL,
    "joint" "CycleJoint" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Cycle_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Cycle_half" CHECK ("half" IN (1, 2))
);

CREATE UNIQUE INDEX "Cycle_code_key" ON "Cycle"("code");

ALTER TABLE "Meeting" ADD COLUMN "cycleId" UUID;

CREATE INDEX "Meeting_cycleId_idx" ON "Meeting"("cycleId");

ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE SET NULL ON UPDATE CASCADE;
