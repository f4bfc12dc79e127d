/** What numbers are called that are nobody's: a check digit may fit them by chance. */
export const otherNumbers: readonly string[] = [
  ..."id ids index order orders invoice ticket tracking parcel shipment isbn issn ean gtin barcode upc sku asin imei imsi iccid".split(
    " ",
  ),
  ..."doi pmid serial timestamp timestamps epoch time date ts created updated expires nonce seed hash checksum sha md5".split(
    " ",
  ),
  ..."build version revision rev commit phone tel telephone mobile fax cell call offset size bytes length duration ms".split(
    " ",
  ),
  ..."port pid channel guild snowflake tweet message count total amount price sum balance part model batch lot reference receipt".split(
    " ",
  ),
];
