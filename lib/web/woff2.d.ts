/** A letter file is its address (next.config.ts). */
declare module '*.woff2' {
  const address: string;
  export default address;
}
