// Reads the HTML reports as a validator of another make does: check_html.cjs TOOLS WRITE_EXPORTS
'use strict';
const { execFileSync } = require('node:child_process');
const { mkdtempSync, readdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const [tools, writeExports] = process.argv.slice(2);
const { HtmlValidate, StaticConfigLoader } = require(join(tools, 'node_modules', 'html-validate'));

const folder = mkdtempSync(join(tmpdir(), 'ttc-html-'));
let failed = false;
try {
    execFileSync(writeExports, [folder]);
    const loader = new StaticConfigLoader({
        root: true,
        extends: ['html-validate:standard'],
    });
    const validator = new HtmlValidate(loader);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
    if (pages.length < 3) {
        throw new Error(`only ${pages.length} pages were written`);
    }
    for (const page of pages) {
        const report = validator.validateFileSync(join(folder, page));
        for (const message of report.results.flatMap((result) => result.messages)) {
            console.error(`${page}:${message.line}:${message.column}: ${message.message} (${message.ruleId})`);
            failed = true;
        }
    }
} finally {
    rmSync(folder, { recursive: true });
}
process.exit(failed ? 1 : 0);
