/** The scale and the headings of the record stand in the Conference's published report; what follows 2010 is not in these tables. */
export const publicScale = { code: { notIn: [] as string[] } };
