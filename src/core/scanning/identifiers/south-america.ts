import { weighted } from "../check-digits.ts";
import type { Identifier } from "../identifier.ts";

/** Two check digits: mod 11 over all before each, the weights rising from 2 at its right, up to `most`, then anew. */
function passesTwice(value: string, most: number): boolean {
  return [value.length - 2, value.length - 1].every((length) => {
    let sum = 0;
    for (let at = 0; at < length; at++) sum += (value.charCodeAt(at) - 48) * (2 + ((length - 1 - at) % (most - 1)));
    const check = 11 - (sum % 11);
    return (check > 9 ? 0 : check) === Number(value[length]);
  });
}

const cpf = {
  kind: "BR_CPF",
  name: "Brazilian taxpayer number (CPF)",
  fits: (value: string) => passesTwice(value, 12),
  certainty: "checksum",
  labels: ["cpf", "cpfs", "cadastro de pessoas", "contribuinte"],
  source: "https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf",
} as const;
const cnpj = {
  kind: "BR_CNPJ",
  name: "Brazilian company number (CNPJ)",
  fits: (value: string) => passesTwice(value, 9), // letters since 2026: their code less 48
  certainty: "checksum",
  labels: ["cnpj", "cnpjs", "cadastro nacional"],
  source:
    "https://www.gov.br/receitafederal/pt-br/acesso-a-informacao/acoes-e-programas/programas-e-atividades/cnpj-alfanumerico",
} as const;
const cuit = {
  kind: "AR_CUIT",
  name: "Argentinian tax number (CUIT)",
  fits: (value: string) =>
    /^(?:2[03457]|3[034])/.test(value) && weighted(value, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  certainty: "checksum",
  labels: ["cuit", "cuil", "clave unica"],
  source: "https://www.argentina.gob.ar/servicio/obtener-el-cuil",
} as const;

function passesRut(value: string): boolean {
  let sum = 0;
  for (let at = 0; at < value.length - 1; at++) sum += (value.charCodeAt(value.length - 2 - at) - 48) * (2 + (at % 6));
  return value.at(-1) === "0123456789K"[(11 - (sum % 11)) % 11];
}
const rut = {
  kind: "CL_RUT",
  name: "Chilean tax number (RUT)",
  fits: passesRut,
  certainty: "checksum",
  labels: ["rut", "run", "rol unico", "cedula de identidad"],
  source: "https://www.registrocivil.cl",
} as const;

const nitWeights = [41, 37, 29, 23, 19, 17, 13, 7, 3];

/** Of Argentina, Brazil, Chile, Colombia and Peru. */
export const southAmerica: readonly Identifier[] = [
  { ...cpf, shapes: ["999.999.999-99"], needsLabel: "never" },
  { ...cpf, shapes: ["99999999999", "999999999-99"], needsLabel: "always" },
  { ...cnpj, shapes: ["XX.XXX.XXX/XXXX-99"], needsLabel: "never" },
  { ...cnpj, shapes: ["XXXXXXXXXXXX99", "XXXXXXXX/XXXX-99"], needsLabel: "always" },
  { ...cuit, shapes: ["99~99999999~9"], needsLabel: "bare" },
  { ...rut, shapes: ["9{1-2}.999.999-X"], needsLabel: "never" },
  { ...rut, shapes: ["9{7-8}-X", "9{7-8}X"], needsLabel: "always" },
  {
    kind: "CO_NIT",
    name: "Colombian tax number (NIT)",
    shapes: ["999.999.999-9", "999999999-9", "9999999999"],
    fits: (value) => {
      const rest = weighted(value, nitWeights) % 11;
      return Number(value[9]) === (rest > 1 ? 11 - rest : rest);
    },
    certainty: "checksum",
    labels: ["nit", "rut", "identificacion tributaria"],
    needsLabel: "always",
    source: "https://www.dian.gov.co",
  },
  {
    kind: "PE_DNI",
    name: "Peruvian identity number",
    shapes: ["99999999", "99999999-X"],
    certainty: "name",
    labels: ["dni", "documento nacional", "documento de identidad", "reniec"],
    needsLabel: "always",
    blocks: "never",
    source: "https://www.gob.pe/235-documento-nacional-de-identidad-dni",
  },
];
