-- Why:  many language versions are given at once, matched by their names, and wait until whoever gave them has seen what will be filed;
--       a name is looked up by its symbol without what stands between its parts.
-- Rule: product.md 2.3; DR-24, DR-66 (a file that waits is nobody's but its giver's); docs/decisions/0040.
-- Rows: none; two new tables. The index is over some thousands of symbols.
-- Lock: SHARE on "Document" while the index is made; SHARE ROW EXCLUSIVE on "User", "Blob" and "DocumentVersion" while foreign keys are added.
-- Back: DROP TABLE "TranslationFile", "TranslationBatch"; DROP INDEX "Document_symbol_squeezed";
CREATE TABLE "TranslationBatch" (
    "id" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TranslationBatch_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TranslationFile" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT,
    "bytes" BIGINT,
    "mediaType" TEXT,
    "refusal" JSONB,
    "symbol" TEXT,
    "language" "Locale",
    "isTaken" BOOLEAN,
    "renders" BOOLEAN,
    "versionId" UUID,

    CONSTRAINT "TranslationFile_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "TranslationFile_kept_whole" CHECK (("sha256" IS NULL) = ("bytes" IS NULL) AND ("sha256" IS NULL) = ("mediaType" IS NULL)),
    -- What was refused when it came has its reason, and never became a version.
    CONSTRAINT "TranslationFile_refused_or_kept" CHECK ("sha256" IS NOT NULL OR ("refusal" IS NOT NULL AND "versionId" IS NULL))
);

CREATE INDEX "TranslationBatch_byId_receivedAt_idx" ON "TranslationBatch"("byId", "receivedAt");

CREATE INDEX "TranslationBatch_receivedAt_idx" ON "TranslationBatch"("receivedAt");

CREATE INDEX "TranslationFile_sha256_idx" ON "TranslationFile"("sha256");

CREATE INDEX "TranslationFile_versionId_idx" ON "TranslationFile"("versionId");

CREATE UNIQUE INDEX "TranslationFile_batchId_position_key" ON "TranslationFile"("batchId", "position");

ALTER TABLE "TranslationBatch" ADD CONSTRAINT "TranslationBatch_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TranslationFile" ADD CONSTRAINT "TranslationFile_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "TranslationBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "TranslationFile" ADD CONSTRAINT "TranslationFile_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TranslationFile" ADD CONSTRAINT "TranslationFile_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "DocumentVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- As lib/documents/translations/known-queries.ts asks for it.
CREATE INDEX "Document_symbol_squeezed" ON "Document" (lower(regexp_replace("symbol", '[^A-Za-z0-9]', '', 'g')));
