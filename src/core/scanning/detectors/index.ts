import type { Detector } from "../detector.ts";
import { byLabel } from "../labelled.ts";
import { address } from "./address.ts";
import { creditCard } from "./credit-card.ts";
import { dateOfBirth } from "./date-of-birth.ts";
import { email } from "./email.ts";
import { iban } from "./iban.ts";
import { internalHost } from "./internal-host.ts";
import { ipAddress } from "./ip-address.ts";
import { jwt } from "./jwt.ts";
import { labelledMacAddress, macAddress } from "./mac-address.ts";
import { medicalRecord } from "./medical-record.ts";
import { personName } from "./person-name.ts";
import { labelledPhone, phone } from "./phone.ts";
import { privateKey } from "./private-key.ts";
import { urlCredential } from "./url-credential.ts";
import { usSsn } from "./us-ssn.ts";

/** Every detector of our own. Secretlint's rules run beside them. */
export const detectors: readonly Detector[] = [
  privateKey,
  urlCredential,
  jwt,
  creditCard,
  iban,
  usSsn,
  phone,
  email,
  ipAddress,
  internalHost,
  macAddress,
  ...byLabel([dateOfBirth, medicalRecord, labelledPhone, labelledMacAddress, personName, address]),
];
