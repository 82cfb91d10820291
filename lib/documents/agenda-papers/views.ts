/** A document that an item has before it, as a link. */
export type PaperOfItem = Readonly<{ id: string; symbol: string; titleEs: string; titleEn: string }>;

/** The papers of items by the item's id; an item without one is not in it. */
export type PapersByItem = ReadonlyMap<string, readonly PaperOfItem[]>;
