-- Why:  a text of a Network is the ground of the GRCM's and that of the GRCM of the Vice-Ministers': each paragraph knows from where it came; and
--       a Drafting Group is constituted at the opening of a meeting, headed by the Presidency.
-- Rule: DR-37, DR-38, DR-39, DR-46, DR-55, P-03, P-14; docs/decisions/0041. Both are written once (prisma/grants.sql).
-- Rows: none; new tables.
-- Lock: SHARE ROW EXCLUSIVE on "TextParagraph", "Meeting", "Party" and "User" while foreign keys are added; milliseconds.
-- Back: DROP TABLE "ParagraphOrigin", "DraftingGroup";
CREATE TABLE "ParagraphOrigin" (
    "paragraphId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "revisionEs" INTEGER,
    "revisionEn" INTEGER,
    "carriedAt" TIMESTAMPTZ(3) NOT NULL,
    "carriedById" UUID NOT NULL,

    CONSTRAINT "ParagraphOrigin_pkey" PRIMARY KEY ("paragraphId")
);

CREATE TABLE "DraftingGroup" (
    "meetingId" UUID NOT NULL,
    "constitutedAt" TIMESTAMPTZ(3) NOT NULL,
    "constitutedById" UUID NOT NULL,
    "headCode" TEXT NOT NULL,

    CONSTRAINT "DraftingGroup_pkey" PRIMARY KEY ("meetingId")
);

CREATE INDEX "ParagraphOrigin_sourceId_idx" ON "ParagraphOrigin"("sourceId");

ALTER TABLE "ParagraphOrigin" ADD CONSTRAINT "ParagraphOrigin_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "TextParagraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphOrigin" ADD CONSTRAINT "ParagraphOrigin_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "TextParagraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphOrigin" ADD CONSTRAINT "ParagraphOrigin_carriedById_fkey" FOREIGN KEY ("carriedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DraftingGroup" ADD CONSTRAINT "DraftingGroup_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DraftingGroup" ADD CONSTRAINT "DraftingGroup_constitutedById_fkey" FOREIGN KEY ("constitutedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DraftingGroup" ADD CONSTRAINT "DraftingGroup_headCode_fkey" FOREIGN KEY ("headCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
