// The Query protocol's lists: `ActionNames.member.1`, `ActionNames.member.2`.

export function members(form: URLSearchParams, name: string): string[] {
	const start = `${name}.member.`;
	return [...form]
		.filter(([key]) => key.startsWith(start) && /^\d+$/.test(key.slice(start.length)))
		.map(([, value]) => value);
}
