/** A document that an item has before it, as a link. */
export type PaperOfItem = Readonly<{ id: string; symbol: string; titleEs: string; titleEn: string }>;

/** The papers of items by the item's id; an item without one is not in it. */
export type PapersByItem = ReadonlyMap<string, readonly PaperOfItem[]>;

/** A version of a paper in one language. */
export type LaidVersion = Readonly<{ id: string; language: 'es' | 'en'; number: number }>;

/** A paper as it lay before an item of a published agenda: in these versions, whatever came since. */
export type LaidPaper = PaperOfItem & Readonly<{ versions: readonly LaidVersion[] }>;

/** The same by the item's id. */
export type LaidPapersByItem = ReadonlyMap<string, readonly LaidPaper[]>;
