/** UTF-16 units that one call takes: arguments are limited. */
const UNITS_OF_A_CALL = 8_192;

/** The text of UTF-16 units. A call with the array as its arguments takes a tenth of the time of one with them spread out. */
export function textOfUnits(units: Uint16Array | Uint8Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += UNITS_OF_A_CALL) {
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + UNITS_OF_A_CALL));
  }
  return text;
}
