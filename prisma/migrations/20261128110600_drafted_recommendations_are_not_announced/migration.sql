-- Why:  a recommendation that is not shown moves its proposal's version, and so was announced to everybody who has the text open.
-- Rule: docs/decisions/0037; product 2.4 (drafted, then shown).
-- Rows: none.
-- Lock: SHARE ROW EXCLUSIVE on "TextProposal"; milliseconds.
-- Back: the trigger of 20261128110000.
DROP TRIGGER "TextProposal_announced" ON "TextProposal";
CREATE TRIGGER "TextProposal_announced" AFTER INSERT ON "TextProposal" FOR EACH ROW EXECUTE FUNCTION crm_text_announced();
CREATE TRIGGER "TextProposal_moved" AFTER UPDATE ON "TextProposal"
  FOR EACH ROW WHEN (NEW."revision" <> OLD."revision" OR NEW."status" <> OLD."status") EXECUTE FUNCTION crm_text_announced();
