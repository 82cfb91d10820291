-- Why:  delegations propose on the paragraphs of a text, each in its own name, and the Presidency recommends and merges.
-- Rule: DR-13, DR-38, DR-41, P-02, P-10; docs/decisions/0035. Wordings and comments are written once (prisma/grants.sql).
-- Rows: none; new tables.
-- Lock: SHARE ROW EXCLUSIVE on "NegotiatedText", "TextParagraph", "Party" and "User" while foreign keys are added; milliseconds.
-- Back: DROP TABLE "ParagraphComment", "ProposalRecommendation", "ProposalWording", "TextProposal"; and the types and functions of this file.
CREATE TYPE "ProposalKind" AS ENUM ('REPLACE', 'INSERT', 'DELETE', 'RESERVE');

CREATE TYPE "ProposalStatus" AS ENUM ('OPEN', 'MERGED', 'DECLINED', 'REFERRED', 'OVERTAKEN', 'WITHDRAWN');

CREATE TYPE "RecommendedOutcome" AS ENUM ('ACCEPT', 'ACCEPT_MODIFIED', 'REFER', 'DECLINE', 'OVERTAKEN');

CREATE TABLE "TextProposal" (
    "id" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "partyCode" TEXT NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'OPEN',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "insertedAs" "ParagraphKind",
    "insertedLevel" INTEGER,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "settledNote" TEXT,

    CONSTRAINT "TextProposal_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ProposalWording" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "wordsEs" TEXT,
    "wordsEn" TEXT,
    "baseEs" INTEGER NOT NULL,
    "baseEn" INTEGER NOT NULL,
    "reason" TEXT,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,

    CONSTRAINT "ProposalWording_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ProposalRecommendation" (
    "proposalId" UUID NOT NULL,
    "outcome" "RecommendedOutcome" NOT NULL,
    "wordsEs" TEXT,
    "wordsEn" TEXT,
    "note" TEXT,
    "shownAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,

    CONSTRAINT "ProposalRecommendation_pkey" PRIMARY KEY ("proposalId")
);

CREATE TABLE "ParagraphComment" (
    "id" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "isPrivate" BOOLEAN NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedById" UUID NOT NULL,

    CONSTRAINT "ParagraphComment_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "TextProposal_paragraphId_idx" ON "TextProposal"("paragraphId");

CREATE UNIQUE INDEX "TextProposal_textId_number_key" ON "TextProposal"("textId", "number");

CREATE UNIQUE INDEX "ProposalWording_proposalId_revision_key" ON "ProposalWording"("proposalId", "revision");

CREATE INDEX "ParagraphComment_paragraphId_idx" ON "ParagraphComment"("paragraphId");

ALTER TABLE "TextProposal" ADD CONSTRAINT "TextProposal_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NegotiatedText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextProposal" ADD CONSTRAINT "TextProposal_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "TextParagraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextProposal" ADD CONSTRAINT "TextProposal_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextProposal" ADD CONSTRAINT "TextProposal_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProposalWording" ADD CONSTRAINT "ProposalWording_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "TextProposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProposalWording" ADD CONSTRAINT "ProposalWording_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProposalRecommendation" ADD CONSTRAINT "ProposalRecommendation_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "TextProposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProposalRecommendation" ADD CONSTRAINT "ProposalRecommendation_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphComment" ADD CONSTRAINT "ParagraphComment_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "TextParagraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphComment" ADD CONSTRAINT "ParagraphComment_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ParagraphComment" ADD CONSTRAINT "ParagraphComment_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextProposal"
  ADD CONSTRAINT "TextProposal_counted" CHECK ("number" >= 1 AND "revision" >= 1),
  ADD CONSTRAINT "TextProposal_insertion_says_what" CHECK (("kind" = 'INSERT') = ("insertedAs" IS NOT NULL AND "insertedLevel" IS NOT NULL)),
  ADD CONSTRAINT "TextProposal_level" CHECK ("insertedLevel" BETWEEN 0 AND 2),
  ADD CONSTRAINT "TextProposal_settled_by_somebody" CHECK (("status" = 'OPEN') = ("settledAt" IS NULL) AND ("settledAt" IS NULL) = ("settledById" IS NULL));
ALTER TABLE "ProposalWording" ADD CONSTRAINT "ProposalWording_counted" CHECK ("revision" >= 1 AND "baseEs" >= 0 AND "baseEn" >= 0);

-- Open brackets are counted for every page of the text.
CREATE INDEX "TextProposal_open_idx" ON "TextProposal"("textId", "paragraphId") WHERE "status" = 'OPEN';

-- A proposal stays its delegation's, on its paragraph, whoever writes; and a paragraph with its proposals is one text.
CREATE FUNCTION crm_proposal_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."textId" <> OLD."textId" OR NEW."paragraphId" <> OLD."paragraphId" OR NEW."number" <> OLD."number"
      OR NEW."kind" <> OLD."kind" OR NEW."partyCode" <> OLD."partyCode") THEN
    RAISE EXCEPTION 'a proposal stays its delegation''s, on its paragraph' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'INSERT' AND NEW."textId" <> (SELECT "textId" FROM "TextParagraph" WHERE id = NEW."paragraphId") THEN
    RAISE EXCEPTION 'a proposal stands in the text of its paragraph' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT 1 FROM "PartyStatus" s JOIN "PartyClass" c ON c.code = s."classCode"
      WHERE s."partyCode" = NEW."partyCode" AND c.kind = 'MEMBER') THEN
    RAISE EXCEPTION 'Members propose (DR-41)' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TextProposal_stays" BEFORE INSERT OR UPDATE ON "TextProposal" FOR EACH ROW EXECUTE FUNCTION crm_proposal_stays();

CREATE TRIGGER "ProposalWording_immutable" BEFORE UPDATE OR DELETE ON "ProposalWording" FOR EACH ROW EXECUTE FUNCTION crm_texts_record_stands();
CREATE TRIGGER "ParagraphComment_immutable" BEFORE UPDATE OR DELETE ON "ParagraphComment" FOR EACH ROW EXECUTE FUNCTION crm_texts_record_stands();
