const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The checksum constants of BIP 173 for the first version and of BIP 350 for those after it. */
const constants = new Set([1, 0x2bc830a3]);

/** Whether the checksum of a text in Bech32 or Bech32m fits: the part before the last `1` names the network. */
export function passesBech32(text: string): boolean {
  const parted = text.lastIndexOf("1");
  const network = [...text.slice(0, parted)].map((one) => one.charCodeAt(0));
  const data = [...text.slice(parted + 1)].map((one) => alphabet.indexOf(one));
  if (parted < 1 || data.length < 6 || data.includes(-1)) return false;
  let check = 1;
  for (const value of [...network.map((code) => code >> 5), 0, ...network.map((code) => code & 31), ...data]) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of generators.entries()) if ((top >> bit) & 1) check ^= generator;
  }
  return constants.has(check);
}
