-- Why:  a published version of an agenda says which version of each paper lay before it, whatever is attached, taken away or written afterwards.
-- Rule: DR-12, DR-66; product.md 2.3 (which version a session had before it).
-- Rows: versions that are there get the papers and the versions of them that were there when they were published; what was taken away since is not known.
-- Lock: none that lasts; a trigger on "AgendaVersionItem" and a new table.
-- Back: drop the trigger, its function and the table.
CREATE TABLE "AgendaVersionPaper" (
    "versionItemId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "esId" UUID,
    "enId" UUID,

    CONSTRAINT "AgendaVersionPaper_pkey" PRIMARY KEY ("versionItemId","documentId")
);

CREATE INDEX "AgendaVersionPaper_documentId_idx" ON "AgendaVersionPaper"("documentId");

ALTER TABLE "AgendaVersionPaper" ADD CONSTRAINT "AgendaVersionPaper_versionItemId_fkey" FOREIGN KEY ("versionItemId") REFERENCES "AgendaVersionItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaVersionPaper" ADD CONSTRAINT "AgendaVersionPaper_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AgendaVersionPaper" ADD CONSTRAINT "AgendaVersionPaper_esId_fkey" FOREIGN KEY ("esId") REFERENCES "DocumentVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AgendaVersionPaper" ADD CONSTRAINT "AgendaVersionPaper_enId_fkey" FOREIGN KEY ("enId") REFERENCES "DocumentVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The newest version of a paper in a language, of those that were there at an instant.
CREATE FUNCTION crm_version_at(of uuid, lang "Locale", at timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT id FROM "DocumentVersion" WHERE "documentId" = of AND language = lang AND "addedAt" <= at ORDER BY number DESC LIMIT 1 $$;

-- Agendas know nothing of papers, which a domain above attaches: the database keeps them with the item, in the transaction that publishes it.
CREATE FUNCTION crm_papers_of_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE published timestamptz;
BEGIN
  SELECT v."publishedAt" INTO published
  FROM "AgendaVersionSession" s JOIN "AgendaVersion" v ON v.id = s."versionId" WHERE s.id = NEW."versionSessionId";
  INSERT INTO "AgendaVersionPaper" ("versionItemId", "documentId", "position", "esId", "enId")
  SELECT NEW.id, p."documentId", row_number() OVER (ORDER BY p."addedAt", p.id) - 1,
    crm_version_at(p."documentId", 'es', published), crm_version_at(p."documentId", 'en', published)
  FROM "AgendaPaper" p WHERE p."itemId" = NEW."itemId";
  RETURN NULL;
END $$;
CREATE TRIGGER "AgendaVersionItem_papers" AFTER INSERT ON "AgendaVersionItem" FOR EACH ROW EXECUTE FUNCTION crm_papers_of_version();

INSERT INTO "AgendaVersionPaper" ("versionItemId", "documentId", "position", "esId", "enId")
SELECT i.id, p."documentId", row_number() OVER (PARTITION BY i.id ORDER BY p."addedAt", p.id) - 1,
  crm_version_at(p."documentId", 'es', v."publishedAt"), crm_version_at(p."documentId", 'en', v."publishedAt")
FROM "AgendaVersionItem" i
JOIN "AgendaVersionSession" s ON s.id = i."versionSessionId" JOIN "AgendaVersion" v ON v.id = s."versionId"
JOIN "AgendaPaper" p ON p."itemId" = i."itemId" AND p."addedAt" <= v."publishedAt";
