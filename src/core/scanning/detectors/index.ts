import type { Detector } from "../detector.ts";
import { byLabel } from "../labelled.ts";
import { address } from "./address.ts";
import { awsAccessKeyId, awsSecretKey } from "./aws.ts";
import { azure } from "./azure.ts";
import { basicAuthorization } from "./basic-authorization.ts";
import { bearerToken } from "./bearer-token.ts";
import { bitcoinAddress } from "./bitcoin-address.ts";
import { commandPassword } from "./command-password.ts";
import { connectionString } from "./connection-string.ts";
import { dateOfBirth } from "./date-of-birth.ts";
import { discordBotToken } from "./discord-bot-token.ts";
import { email } from "./email.ts";
import { encodedKey } from "./encoded-key.ts";
import { googleKeyFile } from "./google-key-file.ts";
import { hiddenDirective } from "./hidden-directive.ts";
import { hiddenText } from "./hidden-text.ts";
import { identifier } from "./identifier.ts";
import { internalHost } from "./internal-host.ts";
import { ipAddress } from "./ip-address.ts";
import { jwt } from "./jwt.ts";
import { keyFile } from "./key-file.ts";
import { labelledMacAddress, macAddress } from "./mac-address.ts";
import { medicalRecord } from "./medical-record.ts";
import { namedToken } from "./named-token.ts";
import { netrcPassword } from "./netrc-password.ts";
import { opaqueValue } from "./opaque-value.ts";
import { password } from "./password.ts";
import { personName } from "./person-name.ts";
import { labelledPhone, phone } from "./phone.ts";
import { privateKey } from "./private-key.ts";
import { providerToken } from "./provider-token.ts";
import { telegramBotToken } from "./telegram-bot-token.ts";
import { urlCredential } from "./url-credential.ts";
import { wallet } from "./wallet.ts";
import { webhook } from "./webhook.ts";

/** Every detector of our own. Secretlint's rules run beside them. */
export const detectors: readonly Detector[] = [
  providerToken,
  namedToken,
  privateKey,
  encodedKey,
  keyFile,
  urlCredential,
  connectionString,
  opaqueValue,
  password,
  jwt,
  awsAccessKeyId,
  awsSecretKey,
  azure,
  googleKeyFile,
  wallet,
  basicAuthorization,
  bearerToken,
  commandPassword,
  discordBotToken,
  netrcPassword,
  telegramBotToken,
  webhook,
  identifier,
  bitcoinAddress,
  phone,
  email,
  ipAddress,
  internalHost,
  macAddress,
  ...byLabel([dateOfBirth, medicalRecord, labelledPhone, labelledMacAddress, personName, address]),
  hiddenText,
  hiddenDirective,
];
