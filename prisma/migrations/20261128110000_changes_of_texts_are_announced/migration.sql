-- Why:  whoever reads a text learns of each change as it happens, and who is there, by delegation.
-- Rule: DR-41, P-02, P-05, P-10; docs/decisions/0037. What is announced are ids, never a word: each reader is asked anew what they may read.
-- Rows: none; a new table and triggers.
-- Lock: SHARE ROW EXCLUSIVE on the tables of texts, "Mandate", "Session", "User" and "ParticipationException" while triggers are added; milliseconds.
-- Back: DROP TABLE "TextPresence"; and the functions and triggers "…_announced" of this file.
CREATE TABLE "TextPresence" (
    "streamId" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TextPresence_pkey" PRIMARY KEY ("streamId")
);

CREATE INDEX "TextPresence_textId_until_idx" ON "TextPresence"("textId", "until");

ALTER TABLE "TextPresence" ADD CONSTRAINT "TextPresence_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NegotiatedText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextPresence" ADD CONSTRAINT "TextPresence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextPresence" ADD CONSTRAINT "TextPresence_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- `<text>` or `<text> <paragraph>`; Postgres sends equal ones of a transaction once, when it commits.
CREATE FUNCTION crm_text_announced() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE of_text uuid;
BEGIN
  IF TG_TABLE_NAME = 'ParagraphWords' THEN
    SELECT "textId" INTO of_text FROM "TextParagraph" WHERE id = NEW."paragraphId";
    PERFORM pg_notify('crm_text', of_text::text || ' ' || NEW."paragraphId"::text);
    RETURN NULL;
  ELSIF TG_TABLE_NAME = 'ParagraphComment' THEN
    -- A private comment is not even announced.
    IF NEW."isPrivate" THEN RETURN NULL; END IF;
    SELECT "textId" INTO of_text FROM "TextParagraph" WHERE id = NEW."paragraphId";
  ELSIF TG_TABLE_NAME = 'ProposalRecommendation' THEN
    IF NEW."shownAt" IS NULL THEN RETURN NULL; END IF;
    SELECT "textId" INTO of_text FROM "TextProposal" WHERE id = NEW."proposalId";
  ELSIF TG_TABLE_NAME = 'NegotiatedText' THEN
    of_text := NEW.id;
  ELSE
    of_text := NEW."textId";
  END IF;
  PERFORM pg_notify('crm_text', of_text::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "ParagraphWords_announced" AFTER INSERT OR UPDATE ON "ParagraphWords" FOR EACH ROW EXECUTE FUNCTION crm_text_announced();
CREATE TRIGGER "TextParagraph_announced" AFTER INSERT OR UPDATE ON "TextParagraph" FOR EACH ROW EXECUTE FUNCTION crm_text_announced();
CREATE TRIGGER "TextProposal_announced" AFTER INSERT OR UPDATE ON "TextProposal" FOR EACH ROW EXECUTE FUNCTION crm_text_announced();
CREATE TRIGGER "ProposalRecommendation_announced" AFTER INSERT OR UPDATE ON "ProposalRecommendation" FOR EACH ROW EXECUTE FUNCTION crm_text_announced();
CREATE TRIGGER "ParagraphComment_announced" AFTER INSERT ON "ParagraphComment" FOR EACH ROW EXECUTE FUNCTION crm_text_announced();
CREATE TRIGGER "TextPosition_announced" AFTER INSERT ON "TextPosition" FOR EACH ROW EXECUTE FUNCTION crm_text_announced();
CREATE TRIGGER "TextMilestone_announced" AFTER INSERT ON "TextMilestone" FOR EACH ROW EXECUTE FUNCTION crm_text_announced();
CREATE TRIGGER "TextCorrigendum_announced" AFTER INSERT ON "TextCorrigendum" FOR EACH ROW EXECUTE FUNCTION crm_text_announced();
CREATE TRIGGER "NegotiatedText_announced" AFTER UPDATE OF "status" ON "NegotiatedText" FOR EACH ROW EXECUTE FUNCTION crm_text_announced();

-- Somebody comes or goes: `<text>`.
CREATE FUNCTION crm_presence_announced() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('crm_presence', COALESCE(NEW."textId", OLD."textId")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "TextPresence_announced" AFTER INSERT OR DELETE ON "TextPresence" FOR EACH ROW EXECUTE FUNCTION crm_presence_announced();

-- What somebody may read may have changed: `<person>`, or nothing for anybody. Open streams are asked again in the same instant.
CREATE FUNCTION crm_rights_announced() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('crm_rights', CASE
    WHEN TG_TABLE_NAME IN ('Mandate', 'Session') THEN to_jsonb(NEW)->>'userId'
    WHEN TG_TABLE_NAME = 'User' THEN to_jsonb(NEW)->>'id'
    ELSE '' END);
  RETURN NULL;
END $$;
CREATE TRIGGER "Mandate_announced" AFTER UPDATE ON "Mandate" FOR EACH ROW EXECUTE FUNCTION crm_rights_announced();
CREATE TRIGGER "Session_announced" AFTER UPDATE OF "revokedAt" ON "Session" FOR EACH ROW EXECUTE FUNCTION crm_rights_announced();
CREATE TRIGGER "User_announced" AFTER UPDATE OF "disabledAt" ON "User" FOR EACH ROW EXECUTE FUNCTION crm_rights_announced();
CREATE TRIGGER "ParticipationException_announced" AFTER INSERT OR UPDATE ON "ParticipationException" FOR EACH ROW EXECUTE FUNCTION crm_rights_announced();
