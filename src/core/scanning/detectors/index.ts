import type { Detector } from "../detector.ts";
import { creditCard } from "./credit-card.ts";
import { email } from "./email.ts";
import { iban } from "./iban.ts";
import { jwt } from "./jwt.ts";
import { phone } from "./phone.ts";
import { privateKey } from "./private-key.ts";
import { urlCredential } from "./url-credential.ts";
import { usSsn } from "./us-ssn.ts";

/** Every detector of our own. Secretlint's rules run beside them. */
export const detectors: readonly Detector[] = [privateKey, urlCredential, jwt, creditCard, iban, usSsn, phone, email];
