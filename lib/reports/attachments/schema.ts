/** Most files that one report carries at a time. */
export const mostAttachments = 20;
