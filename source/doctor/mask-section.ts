// Takes the secrets out of a section of AWS's files: the checks need to know only that they are there.
import type {ConfigSection} from '../aws-config/parse-config-file.ts';

const secret = /secret|token|password/;

export function maskSection(section: ConfigSection): ConfigSection {
	const values = Object.entries(section.values).map(([key, value = '']) => [
		key,
		secret.test(key) ? '…' : key === 'aws_access_key_id' ? `${value.slice(0, 4)}…` : value,
	]);
	return {...section, values: Object.fromEntries(values)};
}
