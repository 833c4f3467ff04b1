/**
 * The e-mail about a hot lead, as Mustache templates of HotLeadView (hot-lead-view.ts). Clients of e-mail know tables and
 * inline styles only, and whatever a visitor wrote is escaped by `{{ }}`: there is no `{{{ }}}` in the HTML.
 */

export const hotLeadText = `{{words.badge}}: {{name}}
{{name}} {{words.introduction}}

{{#facts}}
{{label}}: {{value}}
{{/facts}}

{{#hasEvidence}}
{{words.evidence}}:
{{/hasEvidence}}
{{#evidence}}
- {{text}}
{{/evidence}}

{{#hasMessages}}
{{words.messages}}:
{{/hasMessages}}
{{#messages}}
{{speaker}}: {{content}}
{{/messages}}

{{#link}}
{{words.open}}: {{link}}

{{/link}}
{{reason}}
`;

const muted = 'color:#5b6670;font-size:13px';

export const hotLeadHtml = `<!doctype html>
<html lang="{{language}}" dir="{{words.direction}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{subject}}</title>
</head>
<body dir="{{words.direction}}" style="margin:0;padding:0;background:#eef1f3">
<table role="presentation" dir="{{words.direction}}" width="100%" cellpadding="0" cellspacing="0" style="background:#eef1f3">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" dir="{{words.direction}}" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:12px;font-family:'Segoe UI',Tahoma,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1c2329;text-align:{{start}}">
<tr><td style="padding:28px 28px 8px">
<span style="display:inline-block;padding:2px 12px;border-radius:999px;background:#c2410c;color:#ffffff;font-size:13px;font-weight:600">{{words.badge}}</span>
<h1 style="margin:14px 0 4px;font-size:24px;line-height:1.3"><bdi>{{name}}</bdi></h1>
<p style="margin:0;color:#3d474f"><bdi>{{name}}</bdi> {{words.introduction}}</p>
</td></tr>
<tr><td style="padding:16px 28px">
<table role="presentation" dir="{{words.direction}}" width="100%" cellpadding="0" cellspacing="0" style="border-top:1px solid #dfe4e8">
{{#facts}}
<tr>
<td width="34%" valign="top" style="padding:9px 0;border-bottom:1px solid #dfe4e8;${muted}">{{label}}</td>
<td valign="top" style="padding:9px 0;border-bottom:1px solid #dfe4e8">{{#href}}<a href="{{href}}" style="color:#0b5d5e;text-decoration:none">{{/href}}<bdi dir="{{direction}}">{{value}}</bdi>{{#href}}</a>{{/href}}</td>
</tr>
{{/facts}}
</table>
</td></tr>
{{#hasEvidence}}
<tr><td style="padding:4px 28px 12px">
<h2 style="margin:0 0 6px;font-size:16px">{{words.evidence}}</h2>
<ul style="margin:0;padding:0 18px">{{#evidence}}<li style="margin:2px 0"><bdi>{{text}}</bdi></li>{{/evidence}}</ul>
</td></tr>
{{/hasEvidence}}
{{#hasMessages}}
<tr><td style="padding:8px 28px 12px">
<h2 style="margin:0 0 8px;font-size:16px">{{words.messages}}</h2>
{{#messages}}
<div style="margin:0 0 10px;padding:9px 14px;border-radius:10px;background:{{background}}">
<div style="${muted}">{{speaker}}</div>
<div dir="{{direction}}" style="text-align:{{start}};white-space:pre-line;overflow-wrap:anywhere">{{content}}</div>
</div>
{{/messages}}
</td></tr>
{{/hasMessages}}
{{#link}}
<tr><td align="center" style="padding:8px 28px 20px">
<a href="{{link}}" style="display:inline-block;padding:12px 26px;border-radius:10px;background:#0b5d5e;color:#ffffff;font-weight:600;text-decoration:none">{{words.open}}</a>
</td></tr>
{{/link}}
<tr><td style="padding:14px 28px 24px;border-top:1px solid #dfe4e8;${muted}">{{reason}}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
