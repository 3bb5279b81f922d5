// Formulas: MathML and TeX.
import { inPage, nested, repeat } from '../pieces.mjs';

const math = (/** @type {import('../pieces.mjs').Make} */ make) => inPage((bytes) => `<math>${make(bytes)}</math>`);

/** @type {Record<string, import('../pieces.mjs').Kind>} */
export const mathematics = {
  'MathML, rows': math((bytes) => nested('<mrow><mi>x</mi>', '</mrow>', bytes)),
  'MathML, fractions': math((bytes) => nested('<mfrac><mi>x</mi>', '</mfrac>', bytes)),
  'MathML, roots': math((bytes) => nested('<msqrt><mi>x</mi>', '</msqrt>', bytes)),
  'MathML, scripts': math((bytes) => nested('<msup><mi>x</mi>', '</msup>', bytes)),
  'MathML, scripts on the base': math((bytes) => nested('<msub>', '<mi>x</mi></msub>', bytes)),
  'MathML, never closed': math((bytes) => repeat('<msup><mi>x', bytes)),
  'MathML, fences': math((bytes) => nested('<mfenced><mi>x</mi>', '</mfenced>', bytes)),
  'MathML, a table': math((bytes) => `<mtable>${repeat('<mtr><mtd>1</mtd><mtd>2</mtd></mtr>', bytes)}</mtable>`),
  'MathML, tables in tables': math((bytes) => nested('<mtable><mtr><mtd>', '</mtd></mtr></mtable>', bytes)),
  'MathML, letters in a row': math((bytes) => repeat('<mi>x</mi><mo>+</mo>', bytes)),
  'MathML, many scripts': math(
    (bytes) => `<mmultiscripts><mi>x</mi>${repeat('<mi>a</mi><mi>b</mi>', bytes)}</mmultiscripts>`,
  ),
  'MathML, operators': math((bytes) => `<mo>${repeat('∑∫≤', bytes)}</mo>`),
  'MathML in MathML': inPage((bytes) => nested('<math><mi>x</mi>', '</math>', bytes)),
  'MathML, annotations': math(
    (bytes) => `<semantics>${repeat('<annotation encoding="application/x-tex">x^2</annotation>', bytes)}</semantics>`,
  ),
  'formulas in a row': inPage((bytes) => `<p>${repeat('<math><mi>x</mi></math> ', bytes)}`),
  'formulas as pictures': inPage((bytes) => `<p>${repeat('<img class=tex alt="x^2" src=/x.png> ', bytes)}`),
  'formulas as scripts': inPage((bytes) => `<p>${repeat('<script type="math/tex">x^2</script> ', bytes)}`),
  'TeX with dollars': inPage((bytes) => `<p><math alttext="${repeat('$x_{1}^{2}$', bytes)}"></math>`),
};
