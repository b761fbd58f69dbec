/* Drawn at build from src/territory/data: see web/outlines.ts. */
declare module 'virtual:communes' {
  const drawn: Pick<import('../../../outlines').Territory, 'size' | 'communes'>;
  export default drawn;
}
declare module 'virtual:territory' {
  const drawn: Pick<import('../../../outlines').Territory, 'size' | 'outline' | 'centres'>;
  export default drawn;
}
