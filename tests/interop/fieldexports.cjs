// What the formats of the field are checked on: checklists of the fixture and of the whole catalog.

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

// programs: { ttc, writeExports, samples }. Gives [{ name, document }], each parsed.
function exported(programs, format, suffix, ...options) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ttc-field-'));
    try {
        execFileSync(programs.writeExports, [folder], { stdio: 'pipe' });
        const names = ['usual', 'long', 'hostile', 'field', 'plan'].map((name) => `${name}.${format}.${suffix}`);
        const files = ['prod-config-snapshot.json', 'sandbox.yaml'].flatMap((name) => ['-i', path.join(programs.samples, name)]);
        for (const [name, more] of [['catalog', []], ['scope', files], ['complete', [...files, '--complete']]]) {
            const file = `${name}.${suffix}`;
            execFileSync(programs.ttc, ['checklist', 'export', ...more, ...options, '--format', format, '-o', path.join(folder, file)],
                { stdio: 'pipe' });
            names.push(file);
        }
        return names.map((name) => ({ name, document: JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) }));
    } finally {
        fs.rmSync(folder, { recursive: true });
    }
}

module.exports = { exported };
