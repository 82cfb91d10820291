-- Why:  what has to be done for a meeting has an owner and a day that follows the meeting; the list comes from the body's template or from the
--       last meeting's list.
-- Rule: DR-67 (logistics are the Secretariat's, with the sponsors).
-- Rows: none yet; the templates that bodies start with come with the record (prisma/record/checklist-templates.json).
-- Lock: none that is felt; foreign keys to small tables.
-- Back: DROP TABLE "ChecklistItem", "Checklist", "ChecklistTemplateItem", "ChecklistTemplate"; DROP TYPE "ChecklistOwner";
CREATE TYPE "ChecklistOwner" AS ENUM ('COORDINATOR', 'ASSISTANT', 'IT_SPECIALIST', 'PRESIDENCY', 'HOST');

CREATE TABLE "ChecklistTemplate" (
    "bodyCode" TEXT NOT NULL,

    CONSTRAINT "ChecklistTemplate_pkey" PRIMARY KEY ("bodyCode")
);

CREATE TABLE "ChecklistTemplateItem" (
    "id" UUID NOT NULL,
    "bodyCode" TEXT NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "owner" "ChecklistOwner" NOT NULL,
    "days" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ChecklistTemplateItem_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Checklist" (
    "meetingId" UUID NOT NULL,
    "copiedFromId" UUID,
    "begunById" UUID NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Checklist_pkey" PRIMARY KEY ("meetingId")
);

CREATE TABLE "ChecklistItem" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "titleEs" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "owner" "ChecklistOwner" NOT NULL,
    "days" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ChecklistItem_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ChecklistTemplateItem_bodyCode_idx" ON "ChecklistTemplateItem"("bodyCode");

CREATE INDEX "ChecklistItem_meetingId_idx" ON "ChecklistItem"("meetingId");

CREATE INDEX "ChecklistItem_owner_doneAt_idx" ON "ChecklistItem"("owner", "doneAt");

ALTER TABLE "ChecklistTemplate" ADD CONSTRAINT "ChecklistTemplate_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "Body"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ChecklistTemplateItem" ADD CONSTRAINT "ChecklistTemplateItem_bodyCode_fkey" FOREIGN KEY ("bodyCode") REFERENCES "ChecklistTemplate"("bodyCode") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Checklist" ADD CONSTRAINT "Checklist_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Checklist" ADD CONSTRAINT "Checklist_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Checklist" ADD CONSTRAINT "Checklist_begunById_fkey" FOREIGN KEY ("begunById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Checklist"("meetingId") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Done by somebody, at an instant.
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_done_whole" CHECK ("doneById" IS NULL OR "doneAt" IS NOT NULL);
