import { createHash } from "node:crypto";

// Numbers in manuals, registries and forms, which are nobody's: test cards of payment providers, example accounts of
// the IBAN registry and of banks, void social security numbers. Hashed, so that this file is no finding of its own.
const cards = [
  "09c6200a1fe8 0ba80f703c65 10f6a49b3088 1653a87042cd 17405f8b835a 1bde7d38e0b4 1c9d38ed26cd 20e6583871d3",
  "273476b83f26 302eb4e48718 304945e91de3 334b48feec00 349ff0c696aa 35b8ee49a804 3a134ef77d4e 3aebd9be84d8",
  "3cc8217a6aad 477bba133c18 49ed370182b3 4dc5e8e00883 51a4ae4c6ae9 53a8fc816e63 576c15a80724 6730ad8b34fa",
  "68594afe9c9c 717c6aeab70d 72a9e7b21edb 8266479582e6 927239aef4a9 92c8273be7e0 92e564257a3f 99b13fd0e1df",
  "9b089351f897 9e707ea30ec5 a11d51919e9b a4e787f3fa36 ae20c26ab7f7 af01b8b6d8b6 afc4d4b04e95 b0f404c72d66",
  "b2e9137d196a b40e9bc7a74d be6a3050f261 c32066eec7fe c4fdb6f6c274 cfa9deda34bd d0a7030687d8 d33af9df9356",
  "d4c4d6eb8eb3 d79449f462ce d8086d483c15 e2416300e062 eeeed42013b1 f41e7ca4a3d7 f561bab6514c f707fea770bb",
  "fcfde4529986",
];
const accounts = [
  "028b826223f4 030989cb9870 0438d92916c3 047c0a05371e 05833f716dc4 0669f8f5825f 099509b96cd8 0dbe69e1a28c",
  "0ebb7e05c1b1 0efbdcc590c7 12003b290f04 122da061f22f 13870bd97c49 15ebdf20e272 1f6b15459e56 22e7c37a57e3",
  "24be3f7c2fe8 2582976fd28c 267be4f86cb2 274325e2aab5 27eff2bf2e16 2847f6106ab6 2c6264cda4e0 2d811126942f",
  "2e8a9a46f085 2fd0baebb4bb 329848617ef2 339f85069d05 34536b78483f 34d9c40d6d8e 3bf09f35c2fe 3e59794eb922",
  "401e06274ee5 41b8a910f573 43d5c4de128e 45c755c9e88b 46e216c2e6ca 49343d42c7e8 4beca85628ca 53615a2e35d1",
  "5425959aa0fc 544676426567 5488b036f43d 551b4e1c3599 55bcf4d403b2 5806e726dc53 5bc671086b17 5f1379e775cf",
  "672133eb15b7 69835a1db7ca 6b1f8003066e 6e89a90c3f71 6effe1e636ff 6fbbad18beb6 701502320c05 756e8a524189",
  "76a477f9d6f5 7780bb6dd13d 7a611f752fbc 7f5d13f70ae8 82aa58d28351 83bf790d8018 83c1e072e172 8538b8ccd0a8",
  "8c27a6df5bf4 8f8e3c05eae3 91a71b99fd95 92c09c16747a 92ebd3db0d8a 93ef6c4befab 95c1bd675f34 95dbcef204ca",
  "9878fafda0b7 9e330f76a075 9ea841b37d0d a6d5b5c16f4a a7e571b9bbed b179add486f3 b6357004f8d6 b84613f12f07",
  "b9643b44509d bfb63fb34fc9 c35dd2913695 c498d017d83b ca8ea250ff90 cb2609a46185 cd8b5acc3007 d11bae8402a6",
  "d516cc05ae0c d83a36c127d3 d86e54341f0a dfba99ece9bf e0983cc79b6a e0e176d318ba e67657c47473 e787fb8005c4",
  "eb67fd9edb21 ebaf3d3d5f76 ecd29df2fbc7 eeb59bd51c71 f06ea11a3fe0 f27b2dbcb784 f3a0dc8fcb6a f5cb9f2e243d",
  "f5e43d20b5f4 f6c8d84f1d6c f784f4e4cdc7 fa4f77e231c6 faf7e1c01073 fb0f12fb3f93 fb9d610d6d51 fffc90cdec1f",
];
const socialSecurity = ["15e2b0d3c338 17b6724fbba7 8115c48aa9e9 b462bf54e510"];
const published = new Set([...cards, ...accounts, ...socialSecurity].flatMap((line) => line.split(" ")));

/** Whether a number, written without separators, is an example that everybody prints. */
export const isPublished = (number: string): boolean =>
  published.has(createHash("sha256").update(number).digest("hex").slice(0, 12));
