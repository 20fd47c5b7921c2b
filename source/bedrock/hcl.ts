// Text in HCL, the language of Terraform.

/** A quoted string. `${` and `%{` would start a template, and HCL knows neither `\b` nor `\f`. */
export const hclString = (text: string): string =>
	JSON.stringify(text)
		.replace(/\\[bf]|\\\\/g, (pair) => ({'\\b': '\\u0008', '\\f': '\\u000c'})[pair] ?? pair)
		.replace(/[$%](?=\{)/g, (sign) => sign + sign);
