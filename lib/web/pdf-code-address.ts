/** The version of pdf.js in package.json: what reads a PDF in the browser and what reads it here are the same. */
export const pdfCodeVersion = '5.6.205';

/** Where its parts are, `/` at the end. */
export const pdfCodeAddress = `/files/pdfjs/${pdfCodeVersion}/`;
