// AWS's config and credentials files together, as the AWS SDK and with it Claude Code see them.
import {type ConfigSection, hasValues, type SectionValues} from './parse-config-file.ts';

export type SectionsByName = ReadonlyMap<string, SectionValues>;

export type AwsConfig = {
	/** Only what has a value: an empty section is none to the SDK. */
	readonly profiles: SectionsByName;
	/** The sections `[sso-session NAME]` and `[services NAME]`. */
	readonly ssoSessions: SectionsByName;
	readonly services: SectionsByName;
	/** Every section as it stands in the files, also empty ones and those that the SDK skips: to show where something is. */
	readonly sections: readonly ConfigSection[];
};

/** The credentials file wins over the config file, key by key, and a later section over an earlier one of the same name. */
export function mergeConfigFiles(config: readonly ConfigSection[], credentials: readonly ConfigSection[]): AwsConfig {
	const sections = [...config, ...credentials];
	const ofKind = (kind: ConfigSection['kind']) => {
		const valuesByName = new Map<string, Record<string, string | undefined>>();
		for (const {kind: its, name, values, skipped, misspelt} of sections)
			if (its === kind && !skipped && !misspelt && hasValues(values))
				valuesByName.set(name, Object.assign(valuesByName.get(name) ?? {}, values));
		return valuesByName;
	};
	return {profiles: ofKind('profile'), ssoSessions: ofKind('sso-session'), services: ofKind('services'), sections};
}

/** Profiles that the AWS CLI reads and the SDK skips, since their names hold a space or another character that it refuses. */
export function skippedProfiles({profiles, sections}: AwsConfig): string[] {
	const names = sections.flatMap(({name, skipped}) => (skipped && !/^[\w\-@+.%:/]+$/.test(name) ? [name] : []));
	return [...new Set(names)].filter((name) => !profiles.has(name));
}
