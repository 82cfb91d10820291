-- Why:  a delegation takes the papers of a meeting along in one file, which a job builds and which ends after a day.
-- Rule: DR-24, DR-66, P-06.
-- Rows: none yet.
-- Lock: none that is felt.
-- Back: DROP TABLE "DocumentBundle"; DROP TYPE "BundleStatus";
CREATE TYPE "BundleStatus" AS ENUM ('QUEUED', 'READY', 'EMPTY');

CREATE TABLE "DocumentBundle" (
    "id" UUID NOT NULL,
    "requestedById" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "status" "BundleStatus" NOT NULL DEFAULT 'QUEUED',
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "doneCount" INTEGER NOT NULL DEFAULT 0,
    "totalCount" INTEGER NOT NULL DEFAULT 0,
    "documentIds" UUID[],
    "sha256" TEXT,
    "bytes" BIGINT,

    CONSTRAINT "DocumentBundle_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "DocumentBundle_requestedById_requestedAt_idx" ON "DocumentBundle"("requestedById", "requestedAt");

CREATE INDEX "DocumentBundle_expiresAt_idx" ON "DocumentBundle"("expiresAt");

ALTER TABLE "DocumentBundle" ADD CONSTRAINT "DocumentBundle_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentBundle" ADD CONSTRAINT "DocumentBundle_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DocumentBundle" ADD CONSTRAINT "DocumentBundle_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "DocumentBundle" ADD CONSTRAINT "DocumentBundle_ready_whole" CHECK (("status" = 'READY') = ("sha256" IS NOT NULL AND "bytes" IS NOT NULL));
