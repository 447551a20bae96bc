<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddressGuard</name>
    <message>
        <source>This is no http or https address.</source>
        <translation>Das ist keine Adresse mit http oder https.</translation>
    </message>
    <message>
        <source>It starts with http:// or https://.</source>
        <translation>Sie beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>The host %1 has no address.</source>
        <translation>Der Host %1 hat keine Adresse.</translation>
    </message>
</context>
<context>
    <name>BackupFile</name>
    <message>
        <source>The backup cannot be written</source>
        <translation>Die Sicherung kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The backup cannot be read</source>
        <translation>Die Sicherung kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file is too large to be a backup</source>
        <translation>Die Datei ist zu groß für eine Sicherung</translation>
    </message>
    <message>
        <source>The file is no JSON document</source>
        <translation>Die Datei ist kein JSON-Dokument</translation>
    </message>
    <message>
        <source>The file is no backup of Signalbox</source>
        <translation>Die Datei ist keine Sicherung von Signalbox</translation>
    </message>
    <message>
        <source>The backup was made by a newer Signalbox</source>
        <translation>Die Sicherung stammt von einem neueren Signalbox</translation>
    </message>
    <message>
        <source>Nobody reads from this pipe: start the reader first.</source>
        <translation>Niemand liest aus dieser Pipe: zuerst den Leser starten.</translation>
    </message>
    <message>
        <source>It is a link: see where it points to.</source>
        <translation>Es ist ein Link: nachsehen, wohin er zeigt.</translation>
    </message>
    <message>
        <source>It is no file but a folder, a disk or a socket: name a file.</source>
        <translation>Das ist keine Datei, sondern ein Ordner, ein Datenträger oder ein Socket: eine Datei nennen.</translation>
    </message>
</context>
<context>
    <name>BackupStore</name>
    <message>
        <source>This database cannot be backed up yet</source>
        <translation>Diese Datenbank kann noch nicht gesichert werden</translation>
    </message>
    <message>
        <source>Run &quot;signalbox migrate&quot; on it first</source>
        <translation>Zuerst &quot;signalbox migrate&quot; darauf ausführen</translation>
    </message>
    <message>
        <source>The configuration holds bytes that are no UTF-8, so a backup of it could not be restored</source>
        <translation>Die Konfiguration enthält Bytes, die kein UTF-8 sind; eine Sicherung davon ließe sich nicht wiederherstellen</translation>
    </message>
    <message>
        <source>Correct the names, URLs and events that show �, then make the backup again</source>
        <translation>Die Namen, URLs und Ereignisse berichtigen, die � zeigen, dann erneut sichern</translation>
    </message>
    <message>
        <source>The automation in this database is too old to be restored, or not installed</source>
        <translation>Die Automatisierung in dieser Datenbank ist zu alt zum Wiederherstellen oder nicht installiert</translation>
    </message>
</context>
<context>
    <name>BenchWords</name>
    <message>
        <source>Only the first MiB of the answer was read.</source>
        <translation>Nur das erste MiB der Antwort wurde gelesen.</translation>
    </message>
    <message>
        <source>This is no http or https address.</source>
        <translation>Das ist keine Adresse mit http oder https.</translation>
    </message>
    <message>
        <source>There is no such host.</source>
        <translation>Diesen Host gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing listens there: the connection was refused.</source>
        <translation>Dort lauscht niemand: die Verbindung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The other side closed the connection before its answer was whole.</source>
        <translation>Die Gegenseite schloss die Verbindung, bevor ihre Antwort vollständig war.</translation>
    </message>
    <message>
        <source>No secure connection: %1</source>
        <translation>Keine sichere Verbindung: %1</translation>
    </message>
    <message>
        <source>No answer within 20 seconds.</source>
        <translation>Keine Antwort innerhalb von 20 Sekunden.</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>im Gang</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>Delivery %1 through the database, %n attempt(s).</source>
        <translation>
            <numerusform>Zustellung %1 durch die Datenbank, %n Versuch.</numerusform>
            <numerusform>Zustellung %1 durch die Datenbank, %n Versuche.</numerusform>
        </translation>
    </message>
    <message>
        <source>From this computer.</source>
        <translation>Von diesem Rechner.</translation>
    </message>
    <message>
        <source>From this computer to %1.</source>
        <translation>Von diesem Rechner an %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) so far.</source>
        <translation>
            <numerusform>Bisher %n Versuch.</numerusform>
            <numerusform>Bisher %n Versuche.</numerusform>
        </translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>Namensauflösung</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Erstes Byte</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Until settled</source>
        <translation>Bis erledigt</translation>
    </message>
    <message>
        <source>a public address</source>
        <translation>eine öffentliche Adresse</translation>
    </message>
    <message>
        <source>a private network</source>
        <translation>ein privates Netz</translation>
    </message>
    <message>
        <source>the local link</source>
        <translation>das lokale Netzsegment</translation>
    </message>
    <message>
        <source>a cloud metadata service</source>
        <translation>ein Metadatendienst der Cloud</translation>
    </message>
    <message>
        <source>a provider&apos;s own network</source>
        <translation>das eigene Netz eines Anbieters</translation>
    </message>
    <message>
        <source>no particular address</source>
        <translation>keine bestimmte Adresse</translation>
    </message>
    <message>
        <source>a group of computers</source>
        <translation>eine Gruppe von Rechnern</translation>
    </message>
    <message>
        <source>every computer on the link</source>
        <translation>jeder Rechner im Netzsegment</translation>
    </message>
    <message>
        <source>an address for examples</source>
        <translation>eine Adresse für Beispiele</translation>
    </message>
    <message>
        <source>an address for benchmarks</source>
        <translation>eine Adresse für Leistungsmessungen</translation>
    </message>
    <message>
        <source>a reserved address</source>
        <translation>eine reservierte Adresse</translation>
    </message>
    <message>
        <source>Whoever asks there gets the credentials of the machine; no webhook endpoint lives there.</source>
        <translation>Wer dort fragt, bekommt die Zugangsdaten der Maschine; kein Webhook-Endpunkt ist dort zu Hause.</translation>
    </message>
    <message>
        <source>It reaches machines that trust their neighbours: routers, databases, admin pages.</source>
        <translation>Sie erreicht Maschinen, die ihren Nachbarn trauen: Router, Datenbanken, Verwaltungsseiten.</translation>
    </message>
    <message>
        <source>It reaches devices on the same cable or radio cell only.</source>
        <translation>Sie erreicht nur Geräte am selben Kabel oder in derselben Funkzelle.</translation>
    </message>
    <message>
        <source>A name of somebody else&apos;s that leads to this computer can be a trick to reach its services.</source>
        <translation>Ein fremder Name, der auf diesen Rechner führt, kann ein Trick sein, um seine Dienste zu erreichen.</translation>
    </message>
    <message>
        <source>Many systems take it for this computer itself.</source>
        <translation>Viele Systeme halten sie für diesen Rechner selbst.</translation>
    </message>
    <message>
        <source>No webhook endpoint can be there.</source>
        <translation>Dort kann kein Webhook-Endpunkt sein.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 leads to %2: %3</source>
        <translation>%1 führt zu %2: %3</translation>
    </message>
    <message>
        <source> inside %1</source>
        <translation> in %1</translation>
    </message>
    <message>
        <source>The request would go to this very address.</source>
        <translation>Die Anfrage ginge an genau diese Adresse.</translation>
    </message>
    <message>
        <source>The charset %1 is not known here: the body is read as UTF-8.</source>
        <translation>Der Zeichensatz %1 ist hier nicht bekannt: der Inhalt wird als UTF-8 gelesen.</translation>
    </message>
    <message>
        <source>The body is not text throughout: what cannot be read stands as �.</source>
        <translation>Der Inhalt ist nicht durchweg Text: was nicht lesbar ist, steht als �.</translation>
    </message>
    <message>
        <source>Before it came: %1.</source>
        <translation>Davor kam: %1.</translation>
    </message>
    <message>
        <source>Senders such as pg_net take this for a failure.</source>
        <translation>Sender wie pg_net halten das für einen Fehler.</translation>
    </message>
    <message>
        <source>The answer did not end within 20 seconds.</source>
        <translation>Die Antwort endete nicht innerhalb von 20 Sekunden.</translation>
    </message>
    <message>
        <source>What came back is TLS and no HTTP answer: the address has to begin with https://.</source>
        <translation>Was zurückkam, ist TLS und keine HTTP-Antwort: die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>What came back is no HTTP answer; it begins with: %1</source>
        <translation>Was zurückkam, ist keine HTTP-Antwort; es beginnt mit: %1</translation>
    </message>
    <message>
        <source>The answer says HTTP/%1 on a connection that speaks HTTP/1.1.</source>
        <translation>Die Antwort nennt HTTP/%1 auf einer Verbindung, die HTTP/1.1 spricht.</translation>
    </message>
    <message>
        <source>HTTP knows no status %3.</source>
        <translation>HTTP kennt keinen Status %3.</translation>
    </message>
    <message>
        <source>The lines of its head end in a line feed alone; some clients refuse that.</source>
        <translation>Die Zeilen ihres Kopfes enden nur mit LF; manche Clients lehnen das ab.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of its head are no headers, the first: %1</source>
        <translation>
            <numerusform>%n Zeile ihres Kopfes ist keine Kopfzeile, die erste: %1</numerusform>
            <numerusform>%n Zeilen ihres Kopfes sind keine Kopfzeilen, die erste: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n header line(s) continue the one before, first in %1; HTTP has given that up.</source>
        <translation>
            <numerusform>%n Kopfzeile setzt die vorige fort, zuerst in %1; HTTP hat das aufgegeben.</numerusform>
            <numerusform>%n Kopfzeilen setzen die vorige fort, zuerst in %1; HTTP hat das aufgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its head is longer than %2 bytes; no more of it was read.</source>
        <translation>Ihr Kopf ist länger als %2 Bytes; mehr davon wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The connection was closed in the middle of its headers.</source>
        <translation>Die Verbindung wurde mitten in ihren Kopfzeilen geschlossen.</translation>
    </message>
    <message>
        <source>Its Content-Length is no number of bytes: %1.</source>
        <translation>Ihre Content-Length ist keine Anzahl von Bytes: %1.</translation>
    </message>
    <message>
        <source>It has more than one Content-Length: %1.</source>
        <translation>Sie hat mehr als eine Content-Length: %1.</translation>
    </message>
    <message>
        <source>It has a Content-Length (%1) beside Transfer-Encoding; the latter counts.</source>
        <translation>Sie hat eine Content-Length (%1) neben Transfer-Encoding; Letzteres zählt.</translation>
    </message>
    <message>
        <source>Its body ended after %3 of the %2 bytes announced.</source>
        <translation>Ihr Inhalt endete nach %3 der %2 angekündigten Bytes.</translation>
    </message>
    <message>
        <source>After the %2 bytes announced %3 more came, which no client reads.</source>
        <translation>Nach den %2 angekündigten Bytes kamen noch %3, die kein Client liest.</translation>
    </message>
    <message numerus="yes">
        <source>An answer with this status has no body, but %n byte(s) came.</source>
        <translation>
            <numerusform>Eine Antwort mit diesem Status hat keinen Inhalt, aber es kam %n Byte.</numerusform>
            <numerusform>Eine Antwort mit diesem Status hat keinen Inhalt, aber es kamen %n Bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its chunks are malformed; from here on it is shown as it came: %1</source>
        <translation>Ihre Chunks sind fehlerhaft; von hier an ist sie zu sehen, wie sie kam: %1</translation>
    </message>
    <message>
        <source>It ended before its last chunk.</source>
        <translation>Sie endete vor ihrem letzten Chunk.</translation>
    </message>
    <message>
        <source>Its Transfer-Encoding is not known here: %1. It is shown as it came.</source>
        <translation>Ihr Transfer-Encoding ist hier nicht bekannt: %1. Sie ist zu sehen, wie sie kam.</translation>
    </message>
    <message>
        <source>It is packed with %1, which is not known here. It is shown as it came.</source>
        <translation>Sie ist mit %1 gepackt, das hier nicht bekannt ist. Sie ist zu sehen, wie sie kam.</translation>
    </message>
    <message>
        <source>Its Content-Encoding says %1, which it is not. It is shown as it came.</source>
        <translation>Ihr Content-Encoding nennt %1, aber das ist sie nicht. Sie ist zu sehen, wie sie kam.</translation>
    </message>
    <message>
        <source>It is packed with %1 and broken; what could be unpacked is shown.</source>
        <translation>Sie ist mit %1 gepackt und beschädigt; zu sehen ist, was sich entpacken ließ.</translation>
    </message>
    <message>
        <source>It is packed with %1 and its end is missing; what could be unpacked is shown.</source>
        <translation>Sie ist mit %1 gepackt, und ihr Ende fehlt; zu sehen ist, was sich entpacken ließ.</translation>
    </message>
    <message>
        <source>It is packed with %1: its %3 bytes unpack to more than a MiB, of which the first is shown.</source>
        <translation>Sie ist mit %1 gepackt: ihre %3 Bytes ergeben entpackt mehr als ein MiB; das erste davon ist zu sehen.</translation>
    </message>
</context>
<context>
    <name>BoardPaper</name>
    <message>
        <source>%1: %2</source>
        <comment>a line of a chart and its last value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>the range of a board&apos;s charts</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, sheet %2 of %3</source>
        <translation>%1, Blatt %2 von %3</translation>
    </message>
</context>
<context>
    <name>BoardPlots</name>
    <message>
        <source>%1, a day before</source>
        <translation>%1, am Tag davor</translation>
    </message>
    <message>
        <source>%1, a week before</source>
        <translation>%1, eine Woche davor</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>-%1 a day</source>
        <translation>-%1 pro Tag</translation>
    </message>
    <message>
        <source>+%1 a day</source>
        <translation>+%1 pro Tag</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>cache hits since the reset</source>
        <translation>Cache-Treffer seit dem Zurücksetzen</translation>
    </message>
    <message>
        <source>cache hits</source>
        <translation>Cache-Treffer</translation>
    </message>
    <message>
        <source>deadlocks</source>
        <translation>Deadlocks</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>longest transaction</source>
        <translation>längste Transaktion</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>ruhend</translation>
    </message>
    <message>
        <source>idle in transaction</source>
        <translation>ruhend in Transaktion</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>used share</source>
        <translation>belegter Anteil</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>mean time since the reset</source>
        <translation>mittlere Zeit seit dem Zurücksetzen</translation>
    </message>
    <message>
        <source>mean time</source>
        <translation>mittlere Zeit</translation>
    </message>
    <message>
        <source>slowest statement</source>
        <translation>langsamste Anweisung</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>oldest due</source>
        <translation>älteste fällige</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>mean run time</source>
        <translation>mittlere Laufzeit</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>Cache-Treffer</translation>
    </message>
    <message>
        <source>Deadlocks</source>
        <translation>Deadlocks</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Longest transaction</source>
        <translation>Längste Transaktion</translation>
    </message>
    <message>
        <source>Connections in use</source>
        <translation>Belegte Verbindungen</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Cron runs</source>
        <translation>Cron-Läufe</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapabilityProbe</name>
    <message>
        <source>The probe&apos;s answer cannot be read</source>
        <translation>Die Antwort der Abfrage der Fähigkeiten ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>signalbox --help explains.</source>
        <translation>signalbox --help erklärt es.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Den Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The option %1 is not known here.</source>
        <translation>Die Option %1 ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>Die Option %1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>Die Option %1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>Name one database only: --sandbox, --profile, --uri or --service.</source>
        <translation>Nur eine Datenbank nennen: --sandbox, --profile, --uri oder --service.</translation>
    </message>
    <message>
        <source>--scale takes a number from 1 to 4.</source>
        <translation>--scale nimmt eine Zahl von 1 bis 4.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation>„%1“ ist ein Wort zu viel.</translation>
    </message>
    <message>
        <source>Say which folder the pictures go to: signalbox screenshots DIR --sandbox</source>
        <translation>Den Ordner für die Bilder nennen: signalbox screenshots ORDNER --sandbox</translation>
    </message>
    <message>
        <source>--faults goes with --sandbox.</source>
        <translation>--faults gehört zu --sandbox.</translation>
    </message>
    <message>
        <source>Say which database: --sandbox, --profile NAME, --uri URI or --service NAME.</source>
        <translation>Die Datenbank nennen: --sandbox, --profile NAME, --uri URI oder --service NAME.</translation>
    </message>
    <message>
        <source>Say what to do with the sandbox: start, stop, reset, uri, faults on or faults off.</source>
        <translation>Sagen, was mit der Sandbox geschehen soll: start, stop, reset, uri, faults on oder faults off.</translation>
    </message>
    <message>
        <source>Say which file: signalbox backup FILE --profile NAME, or restore FILE.</source>
        <translation>Bitte die Datei nennen: signalbox backup DATEI --profile NAME, oder restore DATEI.</translation>
    </message>
    <message>
        <source>--drop-data goes with --undo.</source>
        <translation>--drop-data gehört zu --undo.</translation>
    </message>
    <message>
        <source>Say which folder the file goes to: signalbox migrations supabase/migrations</source>
        <translation>In welchen Ordner soll die Datei: signalbox migrations supabase/migrations</translation>
    </message>
    <message>
        <source>Signalbox shows what the automation of a Supabase/PostgreSQL project does.

  signalbox [DATABASE]                         open the window
  signalbox --sandbox [--faults]               open it on the local sandbox, with failing endpoints
  signalbox status [--json] DATABASE           health in words, without a window
  signalbox screenshots DIR [--scale N] DATABASE
                                               every panel as PNG, light and dark
  signalbox migrate [--dry-run] DATABASE       install or update the automation, step by step
  signalbox migrate --undo [--drop-data] [--dry-run] DATABASE
                                               take the automation away; rows stay unless --drop-data
  signalbox migrations DIR [DATABASE]          the same as one file for psql -f and supabase db push
  signalbox backup FILE [--secrets] DATABASE   endpoints, settings and job schedules as JSON; secrets only
                                               when asked for, encrypted with SIGNALBOX_PASSPHRASE
  signalbox restore FILE [--dry-run] DATABASE  put them back; --dry-run only shows what would change. What is
                                               left out is named
  signalbox sandbox start|stop|reset|uri       the local sandbox server; start keeps it running
  signalbox sandbox faults on|off              make the sandbox&apos;s endpoints fail, or work again
  signalbox --version | --help

DATABASE is one of
  --sandbox        a private local server with live sample data
  --profile NAME   a saved connection
  --uri URI        postgresql://user@host:port/database, or libpq&apos;s keyword=value form
  --service NAME   an entry of pg_service.conf
or nothing, when PGHOST, PGHOSTADDR, PGSERVICE or PGDATABASE names it. The other PG* variables and
~/.pgpass work everywhere. Passwords belong there or in the keychain, not on the command line.

status answers 0 when healthy, 1 when degraded, 2 when the database cannot be reached, 64 when the
command line is wrong. The other commands answer 0 when all was done, 1 when something failed or was left
out, 2 and 64 as status does.
</source>
        <translation>Signalbox zeigt, was die Automatisierung eines Supabase/PostgreSQL-Projekts tut.

  signalbox [DATENBANK]                        das Fenster öffnen
  signalbox --sandbox [--faults]               es auf der lokalen Sandbox öffnen, mit gestörten Endpunkten
  signalbox status [--json] DATENBANK          der Zustand in Worten, ohne Fenster
  signalbox screenshots ORDNER [--scale N] DATENBANK
                                               jedes Panel als PNG, hell und dunkel
  signalbox migrate [--dry-run] DATENBANK      die Automatisierung Schritt für Schritt einrichten oder erneuern
  signalbox migrate --undo [--drop-data] [--dry-run] DATENBANK
                                               sie wieder entfernen; Zeilen bleiben, außer mit --drop-data
  signalbox migrations ORDNER [DATENBANK]      dasselbe als eine Datei für psql -f und supabase db push
  signalbox backup DATEI [--secrets] DATENBANK Endpunkte, Einstellungen und Zeitpläne als JSON; Geheimnisse nur
                                               auf Wunsch, verschlüsselt mit SIGNALBOX_PASSPHRASE
  signalbox restore DATEI [--dry-run] DATENBANK
                                               sie zurückspielen; --dry-run zeigt nur, was sich ändern würde.
                                               Was wegbleibt, wird genannt
  signalbox sandbox start|stop|reset|uri       der lokale Sandbox-Server; start lässt ihn laufen
  signalbox sandbox faults on|off              die Endpunkte der Sandbox stören oder heilen
  signalbox --version | --help

DATENBANK ist eines von
  --sandbox        ein privater lokaler Server mit lebendigen Beispieldaten
  --profile NAME   eine gespeicherte Verbindung
  --uri URI        postgresql://user@host:port/database, oder libpqs Form keyword=value
  --service NAME   ein Eintrag aus pg_service.conf
oder nichts, wenn PGHOST, PGHOSTADDR, PGSERVICE oder PGDATABASE sie nennt. Die anderen PG*-Variablen und
~/.pgpass gelten überall. Passwörter gehören dorthin oder in den Schlüsselbund, nicht auf die Befehlszeile.

status antwortet mit 0, wenn alles gesund ist, 1 bei Störungen, 2, wenn die Datenbank nicht erreichbar ist, 64, wenn
die Befehlszeile falsch ist. Die anderen Befehle antworten mit 0, wenn alles getan ist, 1, wenn etwas misslang oder
wegblieb, 2 und 64 wie status.
</translation>
    </message>
</context>
<context>
    <name>ConnectionFinding</name>
    <message>
        <source>%1 is a superuser.</source>
        <translation>%1 ist ein Superuser.</translation>
    </message>
    <message>
        <source>%1 is no superuser; row level security hides nothing from it.</source>
        <translation>%1 ist kein Superuser; Row Level Security verbirgt dieser Rolle nichts.</translation>
    </message>
    <message>
        <source>%1 is no superuser, and row level security applies to it.</source>
        <translation>%1 ist kein Superuser und unterliegt der Row Level Security.</translation>
    </message>
    <message>
        <source>Neither pg_cron nor pg_net is installed.</source>
        <translation>Weder pg_cron noch pg_net ist installiert.</translation>
    </message>
    <message>
        <source>Installed: %1.</source>
        <translation>Installiert: %1.</translation>
    </message>
    <message>
        <source>The automation is there, and its deliveries can be read.</source>
        <translation>Die Automatisierung ist da, ihre Zustellungen sind lesbar.</translation>
    </message>
    <message>
        <source>The automation is there, but %1 may not read its deliveries.</source>
        <translation>Die Automatisierung ist da, aber %1 darf ihre Zustellungen nicht lesen.</translation>
    </message>
    <message>
        <source>The automation is not installed; that can be done once this is open.</source>
        <translation>Die Automatisierung ist nicht installiert; das geht, sobald die Verbindung offen ist.</translation>
    </message>
    <message>
        <source>It works: PostgreSQL %1, database %2, in %3.</source>
        <translation>Es funktioniert: PostgreSQL %1, Datenbank %2, in %3.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a remark on the server: what follows from it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ConnectionSpec</name>
    <message>
        <source>It looks like postgresql://user@host:5432/database</source>
        <translation>Sie sieht aus wie postgresql://benutzer@host:5432/datenbank</translation>
    </message>
    <message>
        <source>This is not a connection address</source>
        <translation>Das ist keine Verbindungsadresse</translation>
    </message>
    <message>
        <source>This value cannot be used</source>
        <translation>Dieser Wert ist nicht verwendbar</translation>
    </message>
    <message>
        <source>It may hold no semicolon</source>
        <translation>Er darf kein Semikolon enthalten</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Dienst %1</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>There is nothing in it</source>
        <translation>Es steht nichts darin</translation>
    </message>
    <message>
        <source>There is more than one line</source>
        <translation>Es sind mehrere Zeilen</translation>
    </message>
    <message>
        <source>Paste one address: %1</source>
        <translation>Eine Adresse einfügen: %1</translation>
    </message>
    <message>
        <source>Left out: psql&apos;s option %1</source>
        <translation>Ausgelassen: die Option %1 von psql</translation>
    </message>
    <message>
        <source>%1 holds what cannot be used</source>
        <translation>%1 enthält etwas Unbrauchbares</translation>
    </message>
    <message>
        <source>This is another kind of address</source>
        <translation>Das ist eine andere Art von Adresse</translation>
    </message>
    <message>
        <source>The connection string stands in the Supabase dashboard under Connect. It looks like %1</source>
        <translation>Die Verbindungsadresse steht im Supabase-Dashboard unter Connect. Sie sieht so aus: %1</translation>
    </message>
    <message>
        <source>It holds a blank</source>
        <translation>Sie enthält ein Leerzeichen</translation>
    </message>
    <message>
        <source>Write a blank as %20, or take it away</source>
        <translation>Ein Leerzeichen als %20 schreiben oder entfernen</translation>
    </message>
    <message>
        <source>The password in it is a placeholder: type the real one.</source>
        <translation>Das Passwort darin ist ein Platzhalter: das richtige eingeben.</translation>
    </message>
    <message>
        <source>A % in it begins no percent-encoding</source>
        <translation>Ein % darin beginnt keine Prozent-Kodierung</translation>
    </message>
    <message>
        <source>Write a % of the password as %25</source>
        <translation>Ein % des Passworts als %25 schreiben</translation>
    </message>
    <message>
        <source>sslmode=no-verify is read as require: encrypted, without a look at the certificate.</source>
        <translation>sslmode=no-verify wird als require gelesen: verschlüsselt, ohne das Zertifikat zu prüfen.</translation>
    </message>
    <message>
        <source>Left out, as Signalbox sets it itself: %1</source>
        <translation>Ausgelassen, weil Signalbox es selbst setzt: %1</translation>
    </message>
    <message>
        <source>Left out, as only other programs know it: %1</source>
        <translation>Ausgelassen, weil nur andere Programme es kennen: %1</translation>
    </message>
    <message>
        <source>Left out: a parameter that no program knows</source>
        <translation>Ausgelassen: ein Parameter, den kein Programm kennt</translation>
    </message>
    <message>
        <source>This is not a connection address</source>
        <translation>Das ist keine Verbindungsadresse</translation>
    </message>
    <message>
        <source>A part of the password would be taken for the host, the port or the database</source>
        <translation>Ein Teil des Passworts würde für Host, Port oder Datenbank gehalten</translation>
    </message>
    <message>
        <source>Percent-encode what it holds: @ as %40, / as %2F, : as %3A, # as %23, ? as %3F. Or leave the password out and type it into its own field</source>
        <translation>Prozent-kodieren, was es enthält: @ als %40, / als %2F, : als %3A, # als %23, ? als %3F. Oder das Passwort weglassen und in sein Feld eingeben</translation>
    </message>
</context>
<context>
    <name>CronRequirements</name>
    <message>
        <source>pg_cron is not installed in the database %1</source>
        <translation>pg_cron ist in der Datenbank %1 nicht installiert</translation>
    </message>
    <message>
        <source>Row level security shows %1 only its own jobs, and it has none</source>
        <translation>Row Level Security zeigt %1 nur die eigenen Jobs, und es gibt keine</translation>
    </message>
    <message>
        <source>Connect as the role that owns the jobs, or let a superuser run: alter role %1 bypassrls;</source>
        <translation>Sich als die Rolle verbinden, der die Jobs gehören, oder ein Superuser führt aus: alter role %1 bypassrls;</translation>
    </message>
    <message>
        <source>pg_cron is not installed in the database %1: its scheduler works for the database %2</source>
        <translation>pg_cron ist in der Datenbank %1 nicht installiert: Sein Scheduler arbeitet für die Datenbank %2</translation>
    </message>
    <message>
        <source>Connect to %1, where the jobs are</source>
        <translation>Mit %1 verbinden, wo die Jobs sind</translation>
    </message>
    <message>
        <source>Preload pg_cron and install the automation (signalbox migrate), or on Supabase enable it under Database &gt; Extensions; if its jobs live in another database, connect to that one</source>
        <translation>pg_cron vorladen und die Automatisierung installieren (signalbox migrate), oder es bei Supabase unter Database &gt; Extensions aktivieren; liegen die Jobs in einer anderen Datenbank, mit dieser verbinden</translation>
    </message>
    <message>
        <source>Row level security shows %1 only runs of its own, and it has none</source>
        <translation>Row Level Security zeigt %1 nur die eigenen Läufe, und es gibt keine</translation>
    </message>
    <message>
        <source>Run %1 is not in the history any more</source>
        <translation>Der Lauf %1 ist nicht mehr im Verlauf</translation>
    </message>
    <message>
        <source>Its row in cron.job_run_details was deleted, as a purge does; refresh the list</source>
        <translation>Seine Zeile in cron.job_run_details wurde gelöscht, etwa beim Aufräumen; die Liste neu laden</translation>
    </message>
</context>
<context>
    <name>CronSchedule</name>
    <message>
        <source>This is not a schedule that pg_cron understands.</source>
        <translation>Das ist kein Zeitplan, den pg_cron versteht.</translation>
    </message>
    <message>
        <source>An interval is 1 to 59 seconds; longer ones are written with five fields.</source>
        <translation>Ein Intervall hat 1 bis 59 Sekunden; längere schreibt man mit fünf Feldern.</translation>
    </message>
    <message>
        <source>A step is at least 1.</source>
        <translation>Eine Schrittweite ist mindestens 1.</translation>
    </message>
    <message>
        <source>A schedule has five fields: minute, hour, day of month, month, day of week.</source>
        <translation>Ein Zeitplan hat fünf Felder: Minute, Stunde, Tag des Monats, Monat, Wochentag.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a number nor a name that this field knows.</source>
        <translation>„%1“ ist weder eine Zahl noch ein Name, den dieses Feld kennt.</translation>
    </message>
    <message>
        <source>when the server starts</source>
        <translation>beim Start des Servers</translation>
    </message>
    <message>
        <source>every second</source>
        <translation>jede Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>every %n seconds</source>
        <translation>
            <numerusform>jede Sekunde</numerusform>
            <numerusform>alle %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>yearly on %1 %2 at %3</source>
        <comment>day, month, times</comment>
        <translation>jährlich am %1. %2 um %3</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>days, times</comment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>%1, only %2</source>
        <comment>frequency, days</comment>
        <translation>%1, nur %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>when, months</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message numerus="yes">
        <source>every %n minutes</source>
        <translation>
            <numerusform>jede Minute</numerusform>
            <numerusform>alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>jede Stunde</translation>
    </message>
    <message numerus="yes">
        <source>every %n hours</source>
        <translation>
            <numerusform>jede Stunde</numerusform>
            <numerusform>alle %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>at minute %1</source>
        <comment>of an hour</comment>
        <translation>in Minute %1</translation>
    </message>
    <message>
        <source>at minutes %1</source>
        <comment>of an hour</comment>
        <translation>in den Minuten %1</translation>
    </message>
    <message>
        <source>%1 past every hour</source>
        <translation>%1 jeder Stunde</translation>
    </message>
    <message>
        <source>%1 past every %2 hours</source>
        <translation>%1, alle %2 Stunden</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 past %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 that are also %2</source>
        <comment>weekdays, days of the month</comment>
        <translation>%1, zugleich %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>days of the month, weekdays: either fires</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>werktags</translation>
    </message>
    <message>
        <source>weekends</source>
        <translation>am Wochenende</translation>
    </message>
    <message>
        <source>Mondays</source>
        <translation>montags</translation>
    </message>
    <message>
        <source>Tuesdays</source>
        <translation>dienstags</translation>
    </message>
    <message>
        <source>Wednesdays</source>
        <translation>mittwochs</translation>
    </message>
    <message>
        <source>Thursdays</source>
        <translation>donnerstags</translation>
    </message>
    <message>
        <source>Fridays</source>
        <translation>freitags</translation>
    </message>
    <message>
        <source>Saturdays</source>
        <translation>samstags</translation>
    </message>
    <message>
        <source>Sundays</source>
        <translation>sonntags</translation>
    </message>
    <message>
        <source>on the last day of the month</source>
        <translation>am letzten Tag des Monats</translation>
    </message>
    <message>
        <source>on days %1 and the last day of the month</source>
        <translation>an den Tagen %1 und am letzten Tag des Monats</translation>
    </message>
    <message>
        <source>on day %1 of the month</source>
        <translation>am Tag %1 des Monats</translation>
    </message>
    <message>
        <source>on days %1 of the month</source>
        <translation>an den Tagen %1 des Monats</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>months</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Tag des Monats</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>PostgreSQL takes no text with a null character.</source>
        <translation>PostgreSQL nimmt keinen Text mit einem Nullzeichen an.</translation>
    </message>
    <message numerus="yes">
        <source>A schedule has at most %n bytes.</source>
        <translation>
            <numerusform>Ein Zeitplan hat höchstens %n Byte.</numerusform>
            <numerusform>Ein Zeitplan hat höchstens %n Bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Intervals of seconds are known from pg_cron 1.5 on; this one has no more than every minute.</source>
        <translation>Intervalle von Sekunden kennt pg_cron ab 1.5; bei diesem geht nichts Dichteres als jede Minute.</translation>
    </message>
    <message>
        <source>pg_cron takes this number for %1.</source>
        <translation>pg_cron hält diese Zahl für %1.</translation>
    </message>
    <message>
        <source>This is a comment; the schedule itself is missing.</source>
        <translation>Das ist ein Kommentar; der Zeitplan selbst fehlt.</translation>
    </message>
    <message>
        <source>pg_cron skips this comment.</source>
        <translation>pg_cron übergeht diesen Kommentar.</translation>
    </message>
    <message>
        <source>After @ comes one of: hourly, daily, midnight, weekly, monthly, yearly, annually, reboot, restart.</source>
        <translation>Nach @ kommt eines von: hourly, daily, midnight, weekly, monthly, yearly, annually, reboot, restart.</translation>
    </message>
    <message>
        <source>From pg_cron 1.6 on this sets no month, and so never fires any more.</source>
        <translation>Ab pg_cron 1.6 setzt dies keinen Monat und löst deshalb nie mehr aus.</translation>
    </message>
    <message>
        <source>The last day of the month, $, stands alone in its field.</source>
        <translation>Der letzte Tag des Monats, $, steht allein in seinem Feld.</translation>
    </message>
    <message>
        <source>pg_cron ignores this rest of the field.</source>
        <translation>pg_cron ignoriert diesen Rest des Feldes.</translation>
    </message>
    <message>
        <source>A step needs a range or a star before it, as in %1-%2/5 or */5.</source>
        <translation>Eine Schrittweite braucht einen Bereich oder einen Stern davor, wie in %1-%2/5 oder */5.</translation>
    </message>
    <message>
        <source>%1: a value must be from %2 to %3.</source>
        <translation>%1: ein Wert muss zwischen %2 und %3 liegen.</translation>
    </message>
    <message>
        <source>%1: a step is at most %2.</source>
        <translation>%1: eine Schrittweite ist höchstens %2.</translation>
    </message>
    <message>
        <source>%1: with a step of this size pg_cron 1.6 brings the whole server down.</source>
        <translation>%1: bei einer so großen Schrittweite bringt pg_cron 1.6 den ganzen Server zum Absturz.</translation>
    </message>
    <message>
        <source>A step beyond the end of the field leaves its first value only, and pg_cron 1.6.5 and later refuse it.</source>
        <translation>Eine Schrittweite über das Ende des Feldes hinaus lässt nur dessen ersten Wert übrig, und pg_cron ab 1.6.5 lehnt sie ab.</translation>
    </message>
    <message>
        <source>This range runs backwards, and pg_cron selects nothing by it.</source>
        <translation>Dieser Bereich läuft rückwärts, und pg_cron wählt damit nichts aus.</translation>
    </message>
    <message>
        <source>This range runs backwards, and pg_cron selects nothing by it; from 1.6 on it selects %1.</source>
        <translation>Dieser Bereich läuft rückwärts, und pg_cron wählt damit nichts aus; ab 1.6 wählt es damit %1 aus.</translation>
    </message>
    <message>
        <source>This range runs over the end of its field; before pg_cron 1.6 it selects nothing.</source>
        <translation>Dieser Bereich läuft über das Ende seines Feldes hinaus; vor pg_cron 1.6 wählt er nichts aus.</translation>
    </message>
    <message>
        <source>This range runs backwards, and pg_cron selects %1 by it; before 1.6 it selects nothing.</source>
        <translation>Dieser Bereich läuft rückwärts, und pg_cron wählt damit %1 aus; vor 1.6 wählt es damit nichts aus.</translation>
    </message>
    <message>
        <source>pg_cron reads five fields and ignores this. If the first field was to mean seconds, all of them stand one place too far to the left.</source>
        <translation>pg_cron liest fünf Felder und ignoriert dies. Sollte das erste Feld Sekunden bedeuten, stehen alle eine Stelle zu weit links.</translation>
    </message>
    <message>
        <source>pg_cron ignores this.</source>
        <translation>pg_cron ignoriert dies.</translation>
    </message>
    <message>
        <source>All days, written out, are not the same as *: a day that matches this field is enough, whatever the other day field says.</source>
        <translation>Alle Tage, ausgeschrieben, sind nicht dasselbe wie *: ein Tag, der zu diesem Feld passt, genügt, was das andere Tagesfeld auch sagt.</translation>
    </message>
    <message>
        <source>Both day fields are set: a day that matches one of them is enough.</source>
        <translation>Beide Tagesfelder sind gesetzt: ein Tag, der zu einem davon passt, genügt.</translation>
    </message>
    <message>
        <source>pg_cron takes this, but sets no month by it: it never fires.</source>
        <translation>pg_cron nimmt dies an, setzt damit aber keinen Monat: es löst nie aus.</translation>
    </message>
    <message>
        <source>This never fires: the field &quot;%1&quot; selects nothing.</source>
        <translation>Dies löst nie aus: das Feld „%1“ wählt nichts aus.</translation>
    </message>
    <message>
        <source>This never fires: none of its months has such a day.</source>
        <translation>Dies löst nie aus: keiner seiner Monate hat einen solchen Tag.</translation>
    </message>
    <message>
        <source>&quot;?&quot; is not known; any value is written as *.</source>
        <translation>„?“ ist nicht bekannt; jeder beliebige Wert wird als * geschrieben.</translation>
    </message>
    <message>
        <source>The last day of the month, $, is known from pg_cron 1.6 on.</source>
        <translation>Den letzten Tag des Monats, $, kennt pg_cron ab 1.6.</translation>
    </message>
    <message>
        <source>&quot;L&quot; is not known; the last day of the month is written as $.</source>
        <translation>„L“ ist nicht bekannt; der letzte Tag des Monats wird als $ geschrieben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known; names have three letters.</source>
        <translation>„%1“ ist nicht bekannt; Namen haben drei Buchstaben.</translation>
    </message>
    <message>
        <source>An interval is a whole number from 1 to 59 and the word &quot;seconds&quot;, and nothing besides.</source>
        <translation>Ein Intervall ist eine ganze Zahl von 1 bis 59 und das Wort „seconds“, sonst nichts.</translation>
    </message>
    <message>
        <source>%1 in the hours that begin at %2</source>
        <comment>frequency, full hours</comment>
        <translation>%1 in den Stunden, die um %2 beginnen</translation>
    </message>
    <message>
        <source>in leap years on %1 %2 at %3</source>
        <comment>day, month, times</comment>
        <translation>in Schaltjahren am %1. %2 um %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>values</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>CronSentence</name>
    <message numerus="yes">
        <source>The pg_cron scheduler works for database %1: none of the %n job(s) here will start</source>
        <translation>
            <numerusform>Der Scheduler von pg_cron arbeitet für die Datenbank %1: %n Job hier wird nicht starten</numerusform>
            <numerusform>Der Scheduler von pg_cron arbeitet für die Datenbank %1: keiner der %n Jobs hier wird starten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cron.launch_active_jobs is off: none of the %n job(s) will start</source>
        <translation>
            <numerusform>cron.launch_active_jobs ist aus: %n Job wird nicht starten</numerusform>
            <numerusform>cron.launch_active_jobs ist aus: keiner der %n Jobs wird starten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The pg_cron scheduler is not running: none of the %n job(s) will start</source>
        <translation>
            <numerusform>Der Scheduler von pg_cron läuft nicht: %n Job wird nicht starten</numerusform>
            <numerusform>Der Scheduler von pg_cron läuft nicht: keiner der %n Jobs wird starten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n active job(s) failed at the last run</source>
        <translation>
            <numerusform>Beim letzten Lauf gescheitert: %1 von %n aktiven Job</numerusform>
            <numerusform>Beim letzten Lauf gescheitert: %1 von %n aktiven Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the latest %2</source>
        <translation>%1, zuletzt %2</translation>
    </message>
    <message>
        <source>No job is active</source>
        <translation>Kein Job ist aktiv</translation>
    </message>
    <message numerus="yes">
        <source>None of %n active job(s) failed at the last run</source>
        <translation>
            <numerusform>%n aktiver Job, beim letzten Lauf nicht gescheitert</numerusform>
            <numerusform>%n aktive Jobs, beim letzten Lauf keiner gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n active job(s) has run yet</source>
        <translation>
            <numerusform>%n aktiver Job, noch nicht gelaufen</numerusform>
            <numerusform>%n aktive Jobs, noch keiner gelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>, the next starts %1</source>
        <translation>, nächster Start %1</translation>
    </message>
    <message numerus="yes">
        <source>; %n paused</source>
        <translation>
            <numerusform>; %n angehalten</numerusform>
            <numerusform>; %n angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them after a failure</source>
        <translation>
            <numerusform>, %n davon nach einem Fehler</numerusform>
            <numerusform>, %n davon nach einem Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; what became of %n last run(s) is not known</source>
        <translation>
            <numerusform>; bei %n Job ist nicht bekannt, was aus dem letzten Lauf wurde</numerusform>
            <numerusform>; bei %n Jobs ist nicht bekannt, was aus dem letzten Lauf wurde</numerusform>
        </translation>
    </message>
    <message>
        <source>; this is a hot standby: they run on its primary</source>
        <translation>; dies ist ein Hot Standby: sie laufen auf seinem Primärserver</translation>
    </message>
    <message>
        <source>; this role may not see whether the scheduler is running</source>
        <translation>; diese Rolle darf nicht sehen, ob der Scheduler läuft</translation>
    </message>
    <message>
        <source>; jobs of other roles are hidden from this one</source>
        <translation>; Jobs anderer Rollen sind vor dieser verborgen</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) missed runs since %1</source>
        <translation>
            <numerusform>%n Job hat seit %1 Läufe versäumt</numerusform>
            <numerusform>%n Jobs haben seit %1 Läufe versäumt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) is/are late</source>
        <translation>
            <numerusform>%n Job ist zu spät</numerusform>
            <numerusform>%n Jobs sind zu spät</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryCause</name>
    <message>
        <source>The next attempt is due %1.</source>
        <translation>Der nächste Versuch ist %1 fällig.</translation>
    </message>
    <message>
        <source>The next attempt is due now.</source>
        <translation>Der nächste Versuch ist jetzt fällig.</translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n attempt(s).</source>
        <translation>
            <numerusform>Nach %n Versuch aufgegeben.</numerusform>
            <numerusform>Nach %n Versuchen aufgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has accepted others again since %1.</source>
        <translation>Seit %1 nimmt er andere wieder an.</translation>
    </message>
    <message>
        <source>The endpoint</source>
        <translation>Der Endpunkt</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>unbekannter Zeit</translation>
    </message>
    <message>
        <source>since before %1</source>
        <translation>seit vor %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>at %1 by %2</source>
        <translation>um %1 von %2</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>its answer was lost</source>
        <translation>die Antwort ging verloren</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not settled yet</source>
        <translation>noch nicht erledigt</translation>
    </message>
    <message>
        <source>Attempt %1 at %2: %3</source>
        <translation>Versuch %1 um %2: %3</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
    <message>
        <source>Recorded words: %1</source>
        <translation>Festgehaltene Worte: %1</translation>
    </message>
    <message numerus="yes">
        <source>The last %n delivery(s) to it failed like this, none was accepted</source>
        <translation>
            <numerusform>Die letzte Zustellung an ihn scheiterte so, keine wurde angenommen</numerusform>
            <numerusform>Die letzten %n Zustellungen an ihn scheiterten so, keine wurde angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last accepted before: %1</source>
        <translation>Zuletzt davor angenommen: %1</translation>
    </message>
    <message>
        <source>Accepted again: %1</source>
        <translation>Wieder angenommen: %1</translation>
    </message>
    <message>
        <source>%1 changed %2 from %3 to %4</source>
        <translation>%1 geändert %2, von %3 auf %4</translation>
    </message>
    <message>
        <source>Then replay it.</source>
        <translation>Dann wiederholen.</translation>
    </message>
    <message>
        <source>%1 refuses the signature (%2) %3; its secret was changed %4.</source>
        <translation>%1 lehnt %3 die Signatur ab (%2); sein Geheimnis wurde %4 geändert.</translation>
    </message>
    <message>
        <source>Restore the former secret, or give the new one to the receiver. %1</source>
        <translation>Das frühere Geheimnis wieder setzen oder das neue dem Empfänger geben. %1</translation>
    </message>
    <message>
        <source>%1 refuses our credentials (%2) %3; its headers were changed %4.</source>
        <translation>%1 lehnt %3 unsere Zugangsdaten ab (%2); seine Kopfzeilen wurden %4 geändert.</translation>
    </message>
    <message>
        <source>Correct the endpoint&apos;s headers. %1</source>
        <translation>Die Kopfzeilen des Endpunkts berichtigen. %1</translation>
    </message>
    <message>
        <source>%1 refuses the request for want of authority (%2) %3, and the endpoint has no secret, so nothing is signed.</source>
        <translation>%1 lehnt die Anfrage %3 mangels Berechtigung ab (%2), und der Endpunkt hat kein Geheimnis, also wird nichts signiert.</translation>
    </message>
    <message>
        <source>Set the secret that the receiver expects, or the header it wants. %1</source>
        <translation>Das Geheimnis setzen, das der Empfänger erwartet, oder die Kopfzeile, die er will. %1</translation>
    </message>
    <message>
        <source>%1 refuses the signature or credentials (%2) %3; neither was changed here before.</source>
        <translation>%1 lehnt %3 die Signatur oder die Zugangsdaten ab (%2); beides wurde hier zuvor nicht geändert.</translation>
    </message>
    <message>
        <source>Compare the secret with the receiver&apos;s, and its clock: signatures expire after some minutes. %1</source>
        <translation>Das Geheimnis mit dem des Empfängers vergleichen, und seine Uhr: Signaturen laufen nach einigen Minuten ab. %1</translation>
    </message>
    <message>
        <source>answers %1</source>
        <translation>antwortet mit %1</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1 %2 %3; its URL was changed %4.</source>
        <translation>%1 %2 %3; seine URL wurde %4 geändert.</translation>
    </message>
    <message>
        <source>Check the new URL, or restore the former one. %1</source>
        <translation>Die neue URL prüfen oder die frühere wieder setzen. %1</translation>
    </message>
    <message>
        <source>%1 says that it is gone for good (410) %2; the engine deactivates such an endpoint.</source>
        <translation>%1 meldet %2, endgültig fort zu sein (410); die Engine deaktiviert einen solchen Endpunkt.</translation>
    </message>
    <message>
        <source>Ask its owner for the new address, set it and activate the endpoint. %1</source>
        <translation>Seinen Betreiber um die neue Adresse bitten, sie setzen und den Endpunkt aktivieren. %1</translation>
    </message>
    <message>
        <source>%1 was deactivated %2%3, so it was not sent.</source>
        <translation>%1 wurde %2%3 deaktiviert, also wurde sie nicht gesendet.</translation>
    </message>
    <message>
        <source>%1 was inactive when it was due, so it was not sent.</source>
        <translation>%1 war inaktiv, als sie fällig war, also wurde sie nicht gesendet.</translation>
    </message>
    <message>
        <source>The endpoint is active again: replay it.</source>
        <translation>Der Endpunkt ist wieder aktiv: sie wiederholen.</translation>
    </message>
    <message>
        <source>Activate the endpoint. %1</source>
        <translation>Den Endpunkt aktivieren. %1</translation>
    </message>
    <message>
        <source>%1 says that it gets too many requests (429) %2.</source>
        <translation>%1 meldet %2, zu viele Anfragen zu bekommen (429).</translation>
    </message>
    <message>
        <source>%1 says that it gets too many requests (429) %2 and asks to wait: Retry-After %3.</source>
        <translation>%1 meldet %2, zu viele Anfragen zu bekommen (429), und bittet zu warten: Retry-After %3.</translation>
    </message>
    <message>
        <source>Set the endpoint&apos;s URL to its final address. %1</source>
        <translation>Die endgültige Adresse als URL des Endpunkts setzen. %1</translation>
    </message>
    <message>
        <source>%1 did not answer in time %2.</source>
        <translation>%1 antwortete %2 nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>%1 did not answer within the %3 that are allowed, %2.</source>
        <translation>%1 antwortete %2 nicht in den erlaubten %3.</translation>
    </message>
    <message>
        <source>Let the receiver answer first and work afterwards, or raise timeout_ms in its retry_config. It may have received the event: the message id tells.</source>
        <translation>Den Empfänger erst antworten und danach arbeiten lassen, oder timeout_ms in seiner retry_config erhöhen. Vielleicht hat er das Ereignis bekommen: die Nachrichtenkennung sagt es.</translation>
    </message>
    <message>
        <source>It was not sent %1: the secret of %2 could not be used to sign.</source>
        <translation>Sie wurde %1 nicht gesendet: mit dem Geheimnis von %2 ließ sich nicht signieren.</translation>
    </message>
    <message>
        <source>The recorded words say what is wrong with it: a name missing in the vault, another signalbox.secret_key, or what follows whsec_ is no base64. Set the secret anew. %1</source>
        <translation>Die festgehaltenen Worte sagen, was daran falsch ist: ein Name fehlt im Vault, ein anderer signalbox.secret_key, oder was auf whsec_ folgt, ist kein Base64. Das Geheimnis neu setzen. %1</translation>
    </message>
    <message>
        <source>The answer of %1 was lost %2: the server was recovered, or pg_net was made anew, while the request was under way.</source>
        <translation>Die Antwort von %1 ging %2 verloren: der Server wurde wiederhergestellt oder pg_net neu angelegt, während die Anfrage unterwegs war.</translation>
    </message>
    <message>
        <source>The answer of %1 was lost %2: it expired or was removed before it was read.</source>
        <translation>Die Antwort von %1 ging %2 verloren: sie lief ab oder wurde entfernt, bevor sie gelesen war.</translation>
    </message>
    <message>
        <source>It may have arrived. A replay carries the same message id, by which the receiver can tell. If this comes often, see whether the job webhook-pump runs and raise pg_net.ttl.</source>
        <translation>Vielleicht kam sie an. Eine Wiederholung trägt dieselbe Nachrichtenkennung; daran kann der Empfänger sie erkennen. Geschieht das oft, prüfen, ob der Job webhook-pump läuft, und pg_net.ttl erhöhen.</translation>
    </message>
    <message>
        <source>Its endpoint was deleted, so it has nowhere to go.</source>
        <translation>Ihr Endpunkt wurde gelöscht, also kann sie nirgendwohin.</translation>
    </message>
    <message>
        <source>Create the endpoint again and send the event to it by hand, if it is still wanted.</source>
        <translation>Den Endpunkt wieder anlegen und ihm das Ereignis von Hand senden, wenn es noch gebraucht wird.</translation>
    </message>
    <message>
        <source>It was not sent %1: the URL of %2 is no address that can be called.</source>
        <translation>Sie wurde %1 nicht gesendet: die URL von %2 ist keine Adresse, die sich aufrufen lässt.</translation>
    </message>
    <message>
        <source>Correct the URL: http(s)://host/path. %1</source>
        <translation>Die URL berichtigen: http(s)://host/pfad. %1</translation>
    </message>
    <message>
        <source>It was not sent %1: the request to %2 could not be made.</source>
        <translation>Sie wurde %1 nicht gesendet: die Anfrage an %2 kam nicht zustande.</translation>
    </message>
    <message>
        <source>The recorded words say why.</source>
        <translation>Die festgehaltenen Worte sagen, warum.</translation>
    </message>
    <message>
        <source>%1 knows no such address (404) %2.</source>
        <translation>%1 kennt %2 diese Adresse nicht (404).</translation>
    </message>
    <message>
        <source>Check the URL, and whether the receiver was deployed without this path. %1</source>
        <translation>Die URL prüfen, und ob der Empfänger ohne diesen Pfad ausgeliefert wurde. %1</translation>
    </message>
    <message>
        <source>%1 does not take POST at this address (405) %2.</source>
        <translation>%1 nimmt %2 an dieser Adresse kein POST (405).</translation>
    </message>
    <message>
        <source>Check the URL: often a slash or a path is missing. %1</source>
        <translation>Die URL prüfen: oft fehlt ein Schrägstrich oder ein Pfad. %1</translation>
    </message>
    <message>
        <source>%1 says that the payload is too large (413) %2.</source>
        <translation>%1 meldet %2, dass die Nutzlast zu groß ist (413).</translation>
    </message>
    <message>
        <source>Raise the receiver&apos;s limit, or send less.</source>
        <translation>Die Grenze des Empfängers erhöhen oder weniger senden.</translation>
    </message>
    <message>
        <source>%1 gave up waiting for the request or wants it later (%3) %2.</source>
        <translation>%1 wartete %2 nicht länger auf die Anfrage oder will sie später (%3).</translation>
    </message>
    <message>
        <source>See whether a proxy before it is slow. It is retried by itself.</source>
        <translation>Prüfen, ob ein Proxy davor langsam ist. Sie wird von selbst neu versucht.</translation>
    </message>
    <message>
        <source>%1 refuses this payload (%3) %2.</source>
        <translation>%1 lehnt %2 diese Nutzlast ab (%3).</translation>
    </message>
    <message>
        <source>Its answer usually says which field. Correct the receiver and replay, or edit and resend.</source>
        <translation>Seine Antwort sagt meist, welches Feld. Den Empfänger berichtigen und wiederholen, oder bearbeiten und senden.</translation>
    </message>
    <message>
        <source>%1 refuses the request (%3) %2; such an answer is not retried.</source>
        <translation>%1 lehnt die Anfrage %2 ab (%3); nach einer solchen Antwort gibt es keinen neuen Versuch.</translation>
    </message>
    <message>
        <source>Its answer may say why. %1</source>
        <translation>Seine Antwort sagt vielleicht, warum. %1</translation>
    </message>
    <message>
        <source>The proxy before %1 does not reach it (%3) %2.</source>
        <translation>Der Proxy vor %1 erreicht ihn %2 nicht (%3).</translation>
    </message>
    <message>
        <source>See whether the receiver runs. Replay when it does.</source>
        <translation>Prüfen, ob der Empfänger läuft. Wiederholen, wenn er es tut.</translation>
    </message>
    <message>
        <source>%1 fails on its side (%3) %2.</source>
        <translation>%1 scheitert %2 auf seiner Seite (%3).</translation>
    </message>
    <message>
        <source>Look into the receiver&apos;s own log at that time. Replay when it is mended.</source>
        <translation>Im Protokoll des Empfängers zu dieser Zeit nachsehen. Wiederholen, wenn er repariert ist.</translation>
    </message>
    <message>
        <source>The host name in the URL of %1 is not known %2.</source>
        <translation>Der Hostname in der URL von %1 ist %2 nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the URL for a typing error, and the name&apos;s DNS record. %1</source>
        <translation>Die URL auf einen Tippfehler prüfen, und den DNS-Eintrag des Namens. %1</translation>
    </message>
    <message>
        <source>No secure connection to %1 was possible %2.</source>
        <translation>Eine sichere Verbindung zu %1 war %2 nicht möglich.</translation>
    </message>
    <message>
        <source>Check its certificate: expired, for another name, or not complete. %1</source>
        <translation>Sein Zertifikat prüfen: abgelaufen, für einen anderen Namen oder unvollständig. %1</translation>
    </message>
    <message>
        <source>Nothing listens at the address of %1 %2.</source>
        <translation>An der Adresse von %1 lauscht %2 niemand.</translation>
    </message>
    <message>
        <source>See whether the receiver runs and may be reached from the database. Replay when it does.</source>
        <translation>Prüfen, ob der Empfänger läuft und von der Datenbank aus erreichbar ist. Wiederholen, wenn er es ist.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer %2.</source>
        <translation>%1 schloss %2 die Verbindung ohne Antwort.</translation>
    </message>
    <message>
        <source>%1 could not be reached %2.</source>
        <translation>%1 war %2 nicht erreichbar.</translation>
    </message>
    <message>
        <source>The recorded words say why. %1</source>
        <translation>Die festgehaltenen Worte sagen, warum. %1</translation>
    </message>
    <message>
        <source>%1 answered %3 %2, which is no success.</source>
        <translation>%1 antwortete %2 mit %3, und das ist kein Erfolg.</translation>
    </message>
    <message>
        <source>Receivers should answer with 200 to 299.</source>
        <translation>Empfänger sollten mit 200 bis 299 antworten.</translation>
    </message>
    <message>
        <source>The database does not say what became of it.</source>
        <translation>Die Datenbank sagt nicht, was daraus wurde.</translation>
    </message>
    <message>
        <source>Deliveries from before the automation was installed keep no more than their answer.</source>
        <translation>Von Zustellungen aus der Zeit vor der Automatisierung ist nicht mehr als ihre Antwort erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 accepted it after %2.</source>
        <translation>%1 nahm sie nach %2 an.</translation>
    </message>
    <message>
        <source>%1 accepted it after %2; the first one failed: %3.</source>
        <translation>%1 nahm sie nach %2 an; der erste scheiterte: %3.</translation>
    </message>
    <message>
        <source>It failed, and its replay %1 was accepted at %2.</source>
        <translation>Sie scheiterte, und ihre Wiederholung %1 wurde um %2 angenommen.</translation>
    </message>
    <message>
        <source>It failed, and its replay %1 was accepted.</source>
        <translation>Sie scheiterte, und ihre Wiederholung %1 wurde angenommen.</translation>
    </message>
    <message>
        <source>Nothing is left to do for this one.</source>
        <translation>Für diese bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 has been failing since %2, so this waits until a probe succeeds.</source>
        <translation>%1 ist seit %2 gestört, also wartet sie, bis eine Probe gelingt.</translation>
    </message>
    <message>
        <source>%1 is failing, so this waits until a probe succeeds.</source>
        <translation>%1 ist gestört, also wartet sie, bis eine Probe gelingt.</translation>
    </message>
    <message>
        <source>Mend the endpoint. A test that it accepts lets everything that waits go at once.</source>
        <translation>Den Endpunkt reparieren. Ein Test, den er annimmt, lässt alles Wartende sofort los.</translation>
    </message>
    <message>
        <source>It waits: nothing can be sent, because pg_net is not installed in this database.</source>
        <translation>Sie wartet: nichts kann gesendet werden, denn pg_net ist in dieser Datenbank nicht installiert.</translation>
    </message>
    <message>
        <source>Install the extension pg_net. What waits for %1 is then sent by itself.</source>
        <translation>Die Erweiterung pg_net installieren. Was für %1 wartet, wird dann von selbst gesendet.</translation>
    </message>
    <message>
        <source>It has been due %1, and nothing took it up.</source>
        <translation>Sie war %1 fällig, und niemand hat sie aufgenommen.</translation>
    </message>
    <message>
        <source>It waits for the webhook pump to take up its work.</source>
        <translation>Sie wartet, bis die Pumpe der Webhooks ihre Arbeit aufnimmt.</translation>
    </message>
    <message>
        <source>See on the Cron page whether the job webhook-pump is active and succeeds.</source>
        <translation>Im Bereich Cron nachsehen, ob der Job webhook-pump aktiv ist und gelingt.</translation>
    </message>
    <message>
        <source>%1 accepted it with %2 at the first attempt.</source>
        <translation>%1 nahm sie beim ersten Versuch mit %2 an.</translation>
    </message>
    <message>
        <source>%1 accepted it at the first attempt.</source>
        <translation>%1 nahm sie beim ersten Versuch an.</translation>
    </message>
    <message>
        <source>It was sent to %1 %2, and nobody has read an answer since.</source>
        <translation>Sie wurde %2 an %1 gesendet, und seither hat niemand eine Antwort gelesen.</translation>
    </message>
    <message>
        <source>Either pg_net&apos;s worker does not run (see the Extensions page; select net.worker_restart() starts it again) or the job webhook-pump does not (see the Cron page).</source>
        <translation>Entweder läuft der Worker von pg_net nicht (siehe den Bereich Erweiterungen; select net.worker_restart() startet ihn neu) oder der Job webhook-pump nicht (siehe den Bereich Cron).</translation>
    </message>
    <message>
        <source>It was sent to %1 %2; no answer has been read yet.</source>
        <translation>Sie wurde %2 an %1 gesendet; noch ist keine Antwort gelesen.</translation>
    </message>
    <message>
        <source>It was sent to %1; no answer has been read yet.</source>
        <translation>Sie wurde an %1 gesendet; noch ist keine Antwort gelesen.</translation>
    </message>
    <message>
        <source>Its endpoint was being changed when the event was made, so it waits for the pump.</source>
        <translation>Ihr Endpunkt wurde gerade geändert, als das Ereignis entstand, also wartet sie auf die Pumpe.</translation>
    </message>
    <message>
        <source>It is sent by itself when that change is committed.</source>
        <translation>Sie wird von selbst gesendet, sobald diese Änderung festgeschrieben ist.</translation>
    </message>
    <message>
        <source>%1 already has as many requests under way as it may, so this waits for its turn.</source>
        <translation>%1 hat schon so viele Anfragen unterwegs, wie er darf, also wartet sie, bis sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>If this happens often, raise max_in_flight in its retry_config.</source>
        <translation>Geschieht das oft, max_in_flight in seiner retry_config erhöhen.</translation>
    </message>
    <message>
        <source>It waits: the role that sends may not use pg_net.</source>
        <translation>Sie wartet: die sendende Rolle darf pg_net nicht benutzen.</translation>
    </message>
    <message>
        <source>Let a superuser grant usage on schema net and all on its tables to the owner of the automation. What waits for %1 is then sent by itself.</source>
        <translation>Ein Superuser gibt dem Eigentümer der Automatisierung usage auf das Schema net und all auf seine Tabellen. Was für %1 wartet, wird dann von selbst gesendet.</translation>
    </message>
    <message>
        <source>It waits to be sent to %1, due %2.</source>
        <translation>Sie wartet auf den Versand an %1, fällig %2.</translation>
    </message>
    <message>
        <source>It waits to be sent to %1.</source>
        <translation>Sie wartet auf den Versand an %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) failed like this</source>
        <translation>
            <numerusform>%n Zustellung scheiterte so</numerusform>
            <numerusform>%n Zustellungen scheiterten so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) met the same and will be tried again</source>
        <translation>
            <numerusform>%n Zustellung ging es ebenso; sie wird neu versucht</numerusform>
            <numerusform>%n Zustellungen ging es ebenso; sie werden neu versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>One is tried %1.</source>
        <translation>Eine wird %1 versucht.</translation>
    </message>
    <message>
        <source>%1 answered %2, but not in a form that can be read.</source>
        <translation>%1 hat %2 geantwortet, aber nicht in lesbarer Form.</translation>
    </message>
    <message>
        <source>It may have done its work. The test bench shows the answer as it comes, and what is wrong with it.</source>
        <translation>Die Arbeit kann getan sein. Der Prüfstand zeigt die Antwort, wie sie kommt, und was daran falsch ist.</translation>
    </message>
    <message>
        <source>It blocks its key: what has the same key waits until this is replayed or skipped.</source>
        <translation>Sie blockiert ihren Schlüssel: Was denselben hat, wartet, bis diese wiederholt oder übersprungen wird.</translation>
    </message>
    <message>
        <source>It blocks the key %1: what has the same key waits until this is replayed or skipped.</source>
        <translation>Sie blockiert den Schlüssel %1: Was denselben hat, wartet, bis diese wiederholt oder übersprungen wird.</translation>
    </message>
    <message>
        <source>Or skip it: what waits behind it then goes on without it.</source>
        <translation>Oder überspringen: Was dahinter wartet, geht dann ohne sie weiter.</translation>
    </message>
    <message>
        <source>Set max_per_second in its retry_config to what it takes. Replay at a low rate.</source>
        <translation>max_per_second in seiner retry_config auf das setzen, was er verträgt. Mit geringer Rate wiederholen.</translation>
    </message>
    <message>
        <source>%1 redirects from address to address without an end %2.</source>
        <translation>%1 leitet ohne Ende von Adresse zu Adresse weiter %2.</translation>
    </message>
    <message>
        <source>%1 redirects (%3) %2 and does not say where, so it went no further.</source>
        <translation>%1 leitet weiter (%3) %2 und sagt nicht wohin, also ging es nicht weiter.</translation>
    </message>
    <message>
        <source>%1 redirects to %3 %2, and it went no further.</source>
        <translation>%1 leitet an %3 weiter %2, und dort ging es nicht weiter.</translation>
    </message>
    <message>
        <source>%1 answered %2 with another address (%3). Either a redirect was followed, or that is part of its answer: what pg_net keeps does not tell. By a 307 or 308 the event arrives there whole, by a 301, 302 or 303 without its body, so it does not count as delivered.</source>
        <translation>%1 antwortete %2 mit einer anderen Adresse (%3). Entweder wurde einer Weiterleitung gefolgt, oder das gehört zur Antwort: Was pg_net aufhebt, sagt es nicht. Bei 307 oder 308 kommt das Ereignis dort ganz an, bei 301, 302 oder 303 ohne seinen Inhalt, also zählt es nicht als zugestellt.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>See there whether it arrived: the message id tells. If it was a redirect, set the endpoint&apos;s URL to its final address; otherwise let the receiver answer without a Location. %1</source>
        <translation>Dort nachsehen, ob es ankam: Die Nachrichten-ID sagt es. War es eine Weiterleitung, die URL des Endpunkts auf die letzte Adresse setzen; sonst den Empfänger ohne Location antworten lassen. %1</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its answer %2.</source>
        <translation>%1 schloss die Verbindung mitten in der Antwort %2.</translation>
    </message>
    <message>
        <source>%1 closed the connection while the request was being sent %2.</source>
        <translation>%1 schloss die Verbindung, während die Anfrage gesendet wurde %2.</translation>
    </message>
    <message>
        <source>It may have crashed on this event: see its log. It may have received it, even more than once: over a connection that dies, a request is sent again within the same attempt. The message id tells.</source>
        <translation>Vielleicht ist er an diesem Ereignis abgestürzt: Sein Protokoll sagt es. Vielleicht hat er es erhalten, sogar mehrmals: Über eine abreißende Verbindung wird eine Anfrage im selben Versuch noch einmal gesendet. Die Nachrichten-ID sagt es.</translation>
    </message>
    <message>
        <source>It was not sent: its payload has %1 bytes, and with this pg_net more than %2 may not arrive.</source>
        <translation>Sie wurde nicht gesendet: Ihre Nutzlast hat %1 Bytes, und mit diesem pg_net kommen mehr als %2 vielleicht nicht an.</translation>
    </message>
    <message>
        <source>It was not sent: its payload has %1 bytes, more than may arrive with this pg_net.</source>
        <translation>Sie wurde nicht gesendet: Ihre Nutzlast hat %1 Bytes, mehr als mit diesem pg_net sicher ankommt.</translation>
    </message>
    <message>
        <source>Update pg_net (from 0.20.5 on there is no such limit), or set delivery.body_limit in signalbox.settings to what does arrive. Then replay it. Or send less: an id by which the receiver can fetch the rest.</source>
        <translation>pg_net aktualisieren (ab 0.20.5 gibt es die Grenze nicht), oder delivery.body_limit in signalbox.settings auf das setzen, was ankommt. Dann wiederholen. Oder weniger senden: eine ID, mit der der Empfänger den Rest holt.</translation>
    </message>
    <message>
        <source>%1 Just now %2.</source>
        <translation>%1 Zurzeit %2.</translation>
    </message>
    <message>
        <source>That number rises by itself while the endpoint answers fast, up to max_in_flight in its retry_config.</source>
        <translation>Die Zahl steigt von selbst, solange der Endpunkt schnell antwortet, bis max_in_flight in seiner retry_config.</translation>
    </message>
    <message>
        <source>%1 gets deliveries with the same key one after the other, and one before this is not settled.</source>
        <translation>%1 bekommt Zustellungen mit demselben Schlüssel nacheinander, und eine vor dieser ist noch nicht erledigt.</translation>
    </message>
    <message>
        <source>%1 gets deliveries with the key %2 one after the other, and one before this is not settled.</source>
        <translation>%1 bekommt Zustellungen mit dem Schlüssel %2 nacheinander, und eine vor dieser ist noch nicht erledigt.</translation>
    </message>
    <message>
        <source>It is sent by itself when its turn comes.</source>
        <translation>Sie wird von selbst gesendet, wenn sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>It waits behind delivery %1, which failed and blocks their key.</source>
        <translation>Sie wartet hinter Zustellung %1, die fehlschlug und ihren Schlüssel blockiert.</translation>
    </message>
    <message>
        <source>It waits behind delivery %1, which failed and blocks the key %2.</source>
        <translation>Sie wartet hinter Zustellung %1, die fehlschlug und den Schlüssel %2 blockiert.</translation>
    </message>
    <message>
        <source>Replay or skip delivery %1: what waits behind it then goes on.</source>
        <translation>Zustellung %1 wiederholen oder überspringen: Was dahinter wartet, geht dann weiter.</translation>
    </message>
    <message>
        <source>%1 gets at most %2 a second, so this waits for its turn.</source>
        <translation>%1 bekommt höchstens %2 in der Sekunde, also wartet diese, bis sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>If it may get more, raise max_per_second in its retry_config.</source>
        <translation>Darf er mehr bekommen, max_per_second in seiner retry_config erhöhen.</translation>
    </message>
    <message>
        <source>It is scheduled for %1, %2.</source>
        <translation>Sie ist für %1 vorgesehen, %2.</translation>
    </message>
    <message>
        <source>%1 has been timing out, so few deliveries at a time are sent to it.</source>
        <translation>%1 hat zuletzt nicht rechtzeitig geantwortet, also bekommt er nur wenige Zustellungen auf einmal.</translation>
    </message>
    <message>
        <source>It is sent by itself when its turn comes. If the endpoint needs longer, raise timeout_ms in its retry_config.</source>
        <translation>Sie wird von selbst gesendet, wenn sie an der Reihe ist. Braucht der Endpunkt länger, timeout_ms in seiner retry_config erhöhen.</translation>
    </message>
    <message>
        <source>pg_net is held up by an endpoint that does not answer: it finishes a batch before the next.</source>
        <translation>pg_net wird von einem Endpunkt aufgehalten, der nicht antwortet: Es beendet einen Stapel vor dem nächsten.</translation>
    </message>
    <message>
        <source>It is sent by itself when that endpoint&apos;s timeout is over. The Endpoints page tells which it is.</source>
        <translation>Sie wird von selbst gesendet, wenn die Frist jenes Endpunkts um ist. Die Seite Endpunkte sagt, welcher es ist.</translation>
    </message>
</context>
<context>
    <name>DeliveryCopy</name>
    <message>
        <source># Delivery %1: %2 to %3</source>
        <translation># Zustellung %1: %2 an %3</translation>
    </message>
    <message>
        <source># Set first, they are not part of this text: %1</source>
        <translation># Zuerst setzen, nicht Teil dieses Textes: %1</translation>
    </message>
    <message>
        <source>-- Delivery %1: %2 to %3</source>
        <translation>-- Zustellung %1: %2 an %3</translation>
    </message>
    <message>
        <source>-- Again, under the same message id; run twice, it sends once:</source>
        <translation>-- Noch einmal, unter derselben Nachrichtenkennung; zweimal ausgeführt sendet es einmal:</translation>
    </message>
    <message>
        <source>-- With another payload, as a message of its own:</source>
        <translation>-- Mit einer anderen Nutzlast, als eigene Nachricht:</translation>
    </message>
    <message>
        <source>-- As a new event:</source>
        <translation>-- Als neues Ereignis:</translation>
    </message>
    <message>
        <source>-- As a test, whatever the endpoint has subscribed to:</source>
        <translation>-- Als Test, was der Endpunkt auch abonniert hat:</translation>
    </message>
</context>
<context>
    <name>DeliveryDetailStore</name>
    <message>
        <source>Delivery %1 is not there any more</source>
        <translation>Die Zustellung %1 gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Finished deliveries are deleted after the retention time (signalbox.settings)</source>
        <translation>Fertige Zustellungen werden nach der Aufbewahrungszeit gelöscht (signalbox.settings)</translation>
    </message>
</context>
<context>
    <name>DeliveryFilter</name>
    <message>
        <source>&quot;%1&quot; is no state</source>
        <translation>„%1“ ist kein Zustand</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of failure</source>
        <translation>„%1“ ist keine Fehlerart</translation>
    </message>
    <message>
        <source>Write replay:yes for replays only, or replay:no for originals only.</source>
        <translation>replay:yes für nur Wiederholungen schreiben, oder replay:no für nur Originale.</translation>
    </message>
    <message>
        <source>A message id is a UUID: 32 digits in groups of 8, 4, 4, 4 and 12.</source>
        <translation>Eine Nachrichtenkennung ist eine UUID: 32 Ziffern in Gruppen zu 8, 4, 4, 4 und 12.</translation>
    </message>
    <message>
        <source>The number of a delivery is a whole number, as in 42; since: and until: make ranges.</source>
        <translation>Die Nummer einer Zustellung ist eine ganze Zahl, wie in 42; Bereiche bilden since: und until:.</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>waits to be sent, or to be sent again</source>
        <translation>wartet auf das Senden oder erneute Senden</translation>
    </message>
    <message>
        <source>sent, no answer yet</source>
        <translation>gesendet, noch keine Antwort</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>what became of it</source>
        <translation>was daraus wurde</translation>
    </message>
    <message>
        <source>the endpoint&apos;s fault</source>
        <translation>Fehler des Endpunkts</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>umgeleitet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>the HTTP answer</source>
        <translation>die HTTP-Antwort</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Namen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>event type, * for any text</source>
        <translation>Ereignisart, * für beliebigen Text</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle davon</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlerart</translation>
    </message>
    <message>
        <source>why it failed</source>
        <translation>warum sie gescheitert ist</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>how often it was sent</source>
        <translation>wie oft sie gesendet wurde</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>noch einmal gesendet</translation>
    </message>
    <message>
        <source>sent once</source>
        <translation>einmal gesendet</translation>
    </message>
    <message>
        <source>never sent</source>
        <translation>nie gesendet</translation>
    </message>
    <message>
        <source>five times or more</source>
        <translation>fünfmal oder öfter</translation>
    </message>
    <message>
        <source>Time to settle</source>
        <translation>Zeit bis erledigt</translation>
    </message>
    <message>
        <source>time from sending to the outcome</source>
        <translation>Zeit vom Senden bis zum Ergebnis</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>replays only, or originals only</source>
        <translation>nur Wiederholungen oder nur Originale</translation>
    </message>
    <message>
        <source>replays only</source>
        <translation>nur Wiederholungen</translation>
    </message>
    <message>
        <source>originals only</source>
        <translation>nur Originale</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>a value in what was sent</source>
        <translation>ein Wert im Gesendeten</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>message id</source>
        <translation>Nachrichtenkennung</translation>
    </message>
    <message>
        <source>made at or after</source>
        <translation>ab dieser Zeit entstanden</translation>
    </message>
    <message>
        <source>made before</source>
        <translation>vor dieser Zeit entstanden</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>words in the answer or the error</source>
        <translation>Wörter in der Antwort oder im Fehler</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>number of the delivery</source>
        <translation>Nummer der Zustellung</translation>
    </message>
    <message>
        <source>Cron run</source>
        <translation>Cron-Lauf</translation>
    </message>
    <message>
        <source>number of the cron run that made it</source>
        <translation>Nummer des Cron-Laufs, der sie gemacht hat</translation>
    </message>
    <message>
        <source>The number of a cron run is a whole number, as in 4711.</source>
        <translation>Die Nummer eines Cron-Laufs ist eine ganze Zahl, wie 4711.</translation>
    </message>
</context>
<context>
    <name>DeliveryFilterSql</name>
    <message>
        <source>These tables were made by hand: they cannot be searched for kinds of failure</source>
        <translation>Diese Tabellen sind von Hand gemacht: nach Fehlerarten lassen sie sich nicht durchsuchen</translation>
    </message>
    <message>
        <source>These tables were made by hand: their deliveries have no message ids</source>
        <translation>Diese Tabellen sind von Hand gemacht: ihre Zustellungen haben keine Nachrichtenkennungen</translation>
    </message>
    <message>
        <source>These tables were made by hand: they do not tell replays from originals</source>
        <translation>Diese Tabellen sind von Hand gemacht: sie unterscheiden Wiederholungen nicht von Originalen</translation>
    </message>
    <message>
        <source>Install the automation (signalbox migrate)</source>
        <translation>Die Automatisierung installieren (signalbox migrate)</translation>
    </message>
    <message>
        <source>These deliveries do not tell which cron run made them</source>
        <translation>Diese Zustellungen sagen nicht, welcher Cron-Lauf sie gemacht hat</translation>
    </message>
</context>
<context>
    <name>DeliveryIssue</name>
    <message>
        <source>fails for another reason</source>
        <translation>scheitert aus einem anderen Grund</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>refuses the signature or the credentials (401)</source>
        <translation>lehnt die Signatur oder die Zugangsdaten ab (401)</translation>
    </message>
    <message>
        <source>401 Unauthorized</source>
        <translation>401 Nicht angemeldet</translation>
    </message>
    <message>
        <source>forbids it (403)</source>
        <translation>verbietet es (403)</translation>
    </message>
    <message>
        <source>403 Forbidden</source>
        <translation>403 Verboten</translation>
    </message>
    <message>
        <source>does not know the address (404)</source>
        <translation>kennt die Adresse nicht (404)</translation>
    </message>
    <message>
        <source>404 Not found</source>
        <translation>404 Nicht gefunden</translation>
    </message>
    <message>
        <source>gave up waiting for the request (408)</source>
        <translation>wartete nicht länger auf die Anfrage (408)</translation>
    </message>
    <message>
        <source>408 Request timeout</source>
        <translation>408 Zeit abgelaufen</translation>
    </message>
    <message>
        <source>is gone for good (410)</source>
        <translation>ist endgültig fort (410)</translation>
    </message>
    <message>
        <source>410 Gone</source>
        <translation>410 Endgültig fort</translation>
    </message>
    <message>
        <source>says it is too early (425)</source>
        <translation>sagt, es sei zu früh (425)</translation>
    </message>
    <message>
        <source>425 Too early</source>
        <translation>425 Zu früh</translation>
    </message>
    <message>
        <source>gets too many requests (429)</source>
        <translation>bekommt zu viele Anfragen (429)</translation>
    </message>
    <message>
        <source>429 Too many requests</source>
        <translation>429 Zu viele Anfragen</translation>
    </message>
    <message>
        <source>rejects the request (4xx)</source>
        <translation>weist die Anfrage zurück (4xx)</translation>
    </message>
    <message>
        <source>4xx Request rejected</source>
        <translation>4xx Anfrage zurückgewiesen</translation>
    </message>
    <message>
        <source>fails itself (5xx)</source>
        <translation>scheitert selbst (5xx)</translation>
    </message>
    <message>
        <source>5xx Server error</source>
        <translation>5xx Serverfehler</translation>
    </message>
    <message>
        <source>answers with an unusual status</source>
        <translation>antwortet mit einem ungewöhnlichen Status</translation>
    </message>
    <message>
        <source>Unusual status</source>
        <translation>Ungewöhnlicher Status</translation>
    </message>
    <message>
        <source>redirects elsewhere (3xx)</source>
        <translation>leitet anderswohin um (3xx)</translation>
    </message>
    <message>
        <source>3xx Redirect</source>
        <translation>3xx Umleitung</translation>
    </message>
    <message>
        <source>does not answer in time</source>
        <translation>antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>has a host name that cannot be resolved</source>
        <translation>hat einen Hostnamen, der sich nicht auflösen lässt</translation>
    </message>
    <message>
        <source>Host name not resolved</source>
        <translation>Hostname nicht auflösbar</translation>
    </message>
    <message>
        <source>refuses the connection</source>
        <translation>lehnt die Verbindung ab</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Verbindung geschlossen</translation>
    </message>
    <message>
        <source>has a TLS certificate or handshake that fails</source>
        <translation>scheitert an TLS-Zertifikat oder Handshake</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS gescheitert</translation>
    </message>
    <message>
        <source>was called, but the answers were lost</source>
        <translation>wurde aufgerufen, aber die Antworten gingen verloren</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>Antwort verloren</translation>
    </message>
    <message>
        <source>was switched off or not subscribed when its turn came</source>
        <translation>war abgeschaltet oder nicht abonniert, als er an der Reihe war</translation>
    </message>
    <message>
        <source>Endpoint off</source>
        <translation>Endpunkt aus</translation>
    </message>
    <message>
        <source>Payload too large</source>
        <translation>Nutzlast zu groß</translation>
    </message>
    <message>
        <source>has deliveries that could not be sent</source>
        <translation>hat Zustellungen, die sich nicht senden ließen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>wieder da</translation>
    </message>
    <message>
        <source>still going</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>closes the connection before its answer is whole</source>
        <translation>schließt die Verbindung, bevor die Antwort vollständig ist</translation>
    </message>
    <message>
        <source>gets payloads so large that they may not arrive</source>
        <translation>bekommt Nutzlasten, die so groß sind, dass sie vielleicht nicht ankommen</translation>
    </message>
</context>
<context>
    <name>DeliveryIssueWords</name>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tagen</translation>
    </message>
    <message>
        <source>No failures in the last %1</source>
        <translation>Keine Fehler in den letzten %1</translation>
    </message>
    <message>
        <source>%1 %2 since %3, %4</source>
        <translation>%1 %2 seit %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s)</source>
        <translation>
            <numerusform>%n Zustellung</numerusform>
            <numerusform>%n Zustellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 issues are still going: %2</source>
        <translation>%1 Vorfälle halten an: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) still going, all looked after</source>
        <translation>
            <numerusform>%n Vorfall hält an, jemand kümmert sich</numerusform>
            <numerusform>%n Vorfälle halten an, um alle kümmert sich jemand</numerusform>
        </translation>
    </message>
    <message>
        <source>Every issue of the last %1 has stopped</source>
        <translation>Jeder Vorfall aus den letzten %1 ist vorbei</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) failed</source>
        <translation>
            <numerusform>%n Zustellung gescheitert</numerusform>
            <numerusform>%n Zustellungen gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the last %2, first seen %3.</source>
        <translation>%1 in den letzten %2, zuerst gesehen %3.</translation>
    </message>
    <message>
        <source>This time since %1 (%2), the last one %3.</source>
        <translation>Diesmal seit %1 (%2), die letzte %3.</translation>
    </message>
    <message>
        <source>Since %1, the last one %2.</source>
        <translation>Seit %1, die letzte %2.</translation>
    </message>
    <message>
        <source>Further deliveries wait until the endpoint answers a probe.</source>
        <translation>Weitere Zustellungen warten, bis der Endpunkt auf eine Probe antwortet.</translation>
    </message>
    <message>
        <source>No delivery has gone through since.</source>
        <translation>Seither kam keine Zustellung durch.</translation>
    </message>
    <message>
        <source>Other deliveries have gone through since.</source>
        <translation>Andere Zustellungen kamen seither durch.</translation>
    </message>
    <message>
        <source>The endpoint was deleted.</source>
        <translation>Der Endpunkt wurde gelöscht.</translation>
    </message>
    <message>
        <source>The endpoint is switched off: nothing is sent to it.</source>
        <translation>Der Endpunkt ist abgeschaltet: nichts wird an ihn gesendet.</translation>
    </message>
    <message>
        <source>It had been acknowledged, had stopped and is failing again.</source>
        <translation>Er war quittiert, hatte aufgehört und ist wieder da.</translation>
    </message>
    <message>
        <source>Its acknowledgement has ended, and it is still going.</source>
        <translation>Seine Quittierung ist abgelaufen, und er hält noch an.</translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation>Zustellung %1</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>Die letzte</translation>
    </message>
    <message>
        <source>%1 said: %2</source>
        <translation>%1 sagte: %2</translation>
    </message>
    <message>
        <source>%1 was answered with %2</source>
        <translation>%1 wurde mit %2 beantwortet</translation>
    </message>
    <message>
        <source>%1 was answered with %2: %3</source>
        <translation>%1 wurde mit %2 beantwortet: %3</translation>
    </message>
    <message>
        <source>%1 acknowledged it %2</source>
        <translation>%1 quittierte ihn %2</translation>
    </message>
    <message>
        <source>%1 acknowledged it %2: %3</source>
        <translation>%1 quittierte ihn %2: %3</translation>
    </message>
    <message>
        <source>%1 reopened it %2</source>
        <translation>%1 öffnete ihn %2 wieder</translation>
    </message>
    <message>
        <source>%1 reopened it %2: %3</source>
        <translation>%1 öffnete ihn %2 wieder: %3</translation>
    </message>
</context>
<context>
    <name>DeliveryOrdering</name>
    <message numerus="yes">
        <source>The path is longer than %n characters.</source>
        <translation>
            <numerusform>Der Pfad ist länger als %n Zeichen.</numerusform>
            <numerusform>Der Pfad ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The path has line breaks or invisible characters.</source>
        <translation>Der Pfad enthält Zeilenumbrüche oder unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>A path begins with $, which stands for the payload: $.trip_id, or $.data.user.id.</source>
        <translation>Ein Pfad beginnt mit $, das für die Nutzlast steht: $.trip_id oder $.data.user.id.</translation>
    </message>
    <message>
        <source>In no order: each delivery is sent as soon as it may. Name a place in the payload to have those with the same value there go one after the other.</source>
        <translation>Ohne Reihenfolge: Jede Zustellung wird gesendet, sobald sie darf. Eine Stelle in der Nutzlast nennen, damit die mit demselben Wert dort nacheinander gehen.</translation>
    </message>
    <message>
        <source>Deliveries with the same value there go one after the other. Behind one that ended failed they wait until it is replayed or skipped; other values go on.</source>
        <translation>Zustellungen mit demselben Wert dort gehen nacheinander. Hinter einer fehlgeschlagenen warten sie, bis diese wiederholt oder übersprungen wird; andere Werte gehen weiter.</translation>
    </message>
    <message>
        <source>Deliveries with the same value there go one after the other. Behind one that ended failed they go on without it.</source>
        <translation>Zustellungen mit demselben Wert dort gehen nacheinander. Nach einer fehlgeschlagenen geht es ohne sie weiter.</translation>
    </message>
    <message>
        <source>It has no delivery yet that would show what the path finds.</source>
        <translation>Er hat noch keine Zustellung, die zeigen würde, was der Pfad findet.</translation>
    </message>
    <message>
        <source>In its newest delivery the value is %1.</source>
        <translation>In der neuesten Zustellung ist der Wert %1.</translation>
    </message>
    <message>
        <source>In its newest delivery the path finds nothing: such deliveries go in no order.</source>
        <translation>In der neuesten Zustellung findet der Pfad nichts: Solche gehen ohne Reihenfolge.</translation>
    </message>
</context>
<context>
    <name>DeliveryOrigin</name>
    <message>
        <source>Replayed from delivery %1 by bulk replay %2, which %3 asked for.</source>
        <translation>Wiederholung der Zustellung %1 durch die Sammelwiederholung %2, um die %3 bat.</translation>
    </message>
    <message>
        <source>Replayed from delivery %1.</source>
        <translation>Wiederholung der Zustellung %1.</translation>
    </message>
    <message>
        <source>Replayed from delivery %1, asked for by %2.</source>
        <translation>Wiederholung der Zustellung %1, erbeten von %2.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 on %2 (disabled now)</source>
        <translation>%1 auf %2 (jetzt ausgeschaltet)</translation>
    </message>
    <message>
        <source>Events of this type come from the trigger %1.</source>
        <translation>Ereignisse dieser Art kommen vom Trigger %1.</translation>
    </message>
    <message>
        <source>Events of this type come from the triggers %1.</source>
        <translation>Ereignisse dieser Art kommen von den Triggern %1.</translation>
    </message>
    <message>
        <source>%1 (run %2)</source>
        <translation>%1 (Lauf %2)</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>The job %1 was at work then.</source>
        <translation>Der Job %1 arbeitete zu dieser Zeit.</translation>
    </message>
    <message>
        <source>Under way at that moment, so perhaps its cause: %1.</source>
        <translation>In diesem Augenblick im Gang, also vielleicht die Ursache: %1.</translation>
    </message>
    <message>
        <source>A test, made by test_webhook().</source>
        <translation>Ein Test, gemacht von test_webhook().</translation>
    </message>
    <message>
        <source>No trigger that is known here makes this event: send_webhook_with_retry() or code of your own sent it.</source>
        <translation>Kein hier bekannter Trigger macht dieses Ereignis: send_webhook_with_retry() oder eigener Code hat es gesendet.</translation>
    </message>
    <message>
        <source>Made by run %1 of %2.</source>
        <translation>Von Lauf %1 von %2 gemacht.</translation>
    </message>
</context>
<context>
    <name>DeliveryState</name>
    <message>
        <source>pending</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>erneut</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>nachgeholt</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>blockiert andere</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>vorgesehen</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>No webhook endpoints yet</source>
        <translation>Noch keine Webhook-Endpunkte</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed in the last hour: %2</source>
        <translation>%1 in der letzten Stunde gescheitert: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s)</source>
        <translation>
            <numerusform>%n Zustellung</numerusform>
            <numerusform>%n Zustellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No endpoint of %n is active: nothing is sent</source>
        <translation>
            <numerusform>Der eine Endpunkt ist nicht aktiv: nichts wird gesendet</numerusform>
            <numerusform>Keiner von %n Endpunkten ist aktiv: nichts wird gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>No failures in the last hour on %1; %2 pending, %3 in flight</source>
        <translation>Keine Fehler in der letzten Stunde an %1; %2 wartend, %3 unterwegs</translation>
    </message>
    <message numerus="yes">
        <source>%n active endpoint(s)</source>
        <translation>
            <numerusform>%n aktivem Endpunkt</numerusform>
            <numerusform>%n aktiven Endpunkten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; not all deliveries are counted yet</source>
        <translation>%1; noch sind nicht alle Zustellungen gezählt</translation>
    </message>
    <message numerus="yes">
        <source>No recorded failures in the last hour, but %n delivery(s) without a recorded outcome</source>
        <translation>
            <numerusform>Keine festgehaltenen Fehler in der letzten Stunde, aber %n Zustellung ohne festgehaltenes Ergebnis</numerusform>
            <numerusform>Keine festgehaltenen Fehler in der letzten Stunde, aber %n Zustellungen ohne festgehaltenes Ergebnis</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all deliveries of the last hour are counted yet; no failures among those that are</source>
        <translation>Noch sind nicht alle Zustellungen der letzten Stunde gezählt; unter den gezählten keine Fehler</translation>
    </message>
    <message numerus="yes">
        <source>No failures in the last hour, but %n issue(s) still going: nothing has been accepted since</source>
        <translation>
            <numerusform>Keine Fehler in der letzten Stunde, aber %n Vorfall hält an: seither wurde nichts angenommen</numerusform>
            <numerusform>Keine Fehler in der letzten Stunde, aber %n Vorfälle halten an: seither wurde nichts angenommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DenoProgram</name>
    <message>
        <source>SIGNALBOX_DENO does not name a Deno %1 or newer.</source>
        <translation>SIGNALBOX_DENO nennt kein Deno %1 oder neuer.</translation>
    </message>
    <message>
        <source>There is no Deno %1 or newer on this computer.</source>
        <translation>Auf diesem Rechner gibt es kein Deno %1 oder neuer.</translation>
    </message>
    <message>
        <source>Get one with packaging/provide-deno.sh, then start the sandbox again.</source>
        <translation>Eines mit packaging/provide-deno.sh holen, dann die Sandbox neu starten.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>endete</translation>
    </message>
    <message>
        <source>began</source>
        <translation>begann</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>happened</source>
        <translation>geschehen</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>less than one in a million</source>
        <translation>weniger als eins zu einer Million</translation>
    </message>
    <message>
        <source>about one in %1</source>
        <translation>etwa eins zu %1</translation>
    </message>
    <message>
        <source>%1 where %2 was usual</source>
        <translation>%1 statt wie üblich %2</translation>
    </message>
    <message>
        <source>no values where there were always some</source>
        <translation>keine Werte, wo sonst immer welche waren</translation>
    </message>
    <message>
        <source>values where there were none</source>
        <translation>Werte, wo sonst keine waren</translation>
    </message>
    <message>
        <source>The chance that nothing differs: %1.</source>
        <translation>Wahrscheinlichkeit, dass sich nichts unterscheidet: %1.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Eight of ten values: before %1, in the span %2.</source>
        <translation>Acht von zehn Werten: davor %1, im Abschnitt %2.</translation>
    </message>
    <message>
        <source>Run time of %1</source>
        <translation>Laufzeit von %1</translation>
    </message>
    <message>
        <source>Runs of %1</source>
        <translation>Läufe von %1</translation>
    </message>
    <message>
        <source>%1 of %2 failed (%3) where %4 was usual</source>
        <translation>%1 von %2 gescheitert (%3) statt wie üblich %4</translation>
    </message>
    <message>
        <source>Before %1 of %2 failed.</source>
        <translation>Davor scheiterten %1 von %2.</translation>
    </message>
    <message>
        <source>Deliveries, mostly to %1</source>
        <translation>Zustellungen, meist an %1</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>%1 before the span</source>
        <translation>%1 vor dem Abschnitt</translation>
    </message>
    <message>
        <source>%1 into the span</source>
        <translation>%1 nach Beginn des Abschnitts</translation>
    </message>
    <message>
        <source>Looked at %1, %2 and %3.</source>
        <translation>Betrachtet: %1, %2 und %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation>
            <numerusform>%n Zustellung</numerusform>
            <numerusform>%n Zustellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) had too few values to tell.</source>
        <comment>series and run times</comment>
        <translation>
            <numerusform>%n Linie hatte zu wenige Werte für ein Urteil.</numerusform>
            <numerusform>%n Linien hatten zu wenige Werte für ein Urteil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not looked at: %1.</source>
        <translation>Nicht betrachtet: %1.</translation>
    </message>
</context>
<context>
    <name>DryRun</name>
    <message>
        <source>A command that begins or ends transactions could not be taken back, so it cannot be tried.</source>
        <translation>Ein Befehl, der Transaktionen beginnt oder beendet, ließe sich nicht zurücknehmen, also lässt er sich nicht ausprobieren.</translation>
    </message>
    <message>
        <source>Leave BEGIN and COMMIT out: all statements of a job are one transaction.</source>
        <translation>BEGIN und COMMIT weglassen: alle Anweisungen eines Jobs sind eine Transaktion.</translation>
    </message>
    <message>
        <source>This statement cannot run in a transaction, and a dry run is one that is rolled back.</source>
        <translation>Diese Anweisung kann nicht in einer Transaktion laufen, und ein Probelauf ist eine, die zurückgerollt wird.</translation>
    </message>
    <message>
        <source>Use Run now, which is no dry run.</source>
        <translation>„Jetzt ausführen“ benutzen, was kein Probelauf ist.</translation>
    </message>
    <message>
        <source>This would leave the job&apos;s role, as which a dry run is made.</source>
        <translation>Dies würde die Rolle des Jobs verlassen, als die ein Probelauf geschieht.</translation>
    </message>
    <message>
        <source>Give the job the role that its command needs.</source>
        <translation>Dem Job die Rolle geben, die sein Befehl braucht.</translation>
    </message>
    <message>
        <source>COPY to or from the client has no client in a job: it would stop pg_cron.</source>
        <translation>COPY zum oder vom Client hat in einem Job keinen Client: es würde pg_cron stoppen.</translation>
    </message>
    <message>
        <source>Copy to a file on the server, or use INSERT ... SELECT.</source>
        <translation>In eine Datei auf dem Server kopieren, oder INSERT ... SELECT benutzen.</translation>
    </message>
    <message>
        <source>COPY to a file or program leaves the database, and that is not rolled back.</source>
        <translation>COPY in eine Datei oder ein Programm verlässt die Datenbank, und das wird nicht zurückgerollt.</translation>
    </message>
    <message>
        <source>Try the query in it by itself.</source>
        <translation>Die Abfrage darin für sich ausprobieren.</translation>
    </message>
    <message>
        <source>pg_net sends only what is committed, so a dry run of %1() would send nothing and show nothing.</source>
        <translation>pg_net sendet nur, was festgeschrieben ist; ein Probelauf von %1() würde also nichts senden und nichts zeigen.</translation>
    </message>
    <message>
        <source>Try the request in the test bench, or use Run now, which is no dry run.</source>
        <translation>Die Anfrage auf dem Prüfstand ausprobieren, oder „Jetzt ausführen“ benutzen, was kein Probelauf ist.</translation>
    </message>
    <message>
        <source>%1() acts outside of the transaction, and that is not rolled back.</source>
        <translation>%1() wirkt außerhalb der Transaktion, und das wird nicht zurückgerollt.</translation>
    </message>
    <message>
        <source>Try the command without that call, or use Run now, which is no dry run.</source>
        <translation>Den Befehl ohne diesen Aufruf ausprobieren, oder „Jetzt ausführen“ benutzen, was kein Probelauf ist.</translation>
    </message>
    <message>
        <source>The command holds no statement.</source>
        <translation>Der Befehl enthält keine Anweisung.</translation>
    </message>
    <message>
        <source>Write one.</source>
        <translation>Eine schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>It is %n statement(s), and only one can be tried safely.</source>
        <translation>
            <numerusform>Es ist %n Anweisung, und nur eine lässt sich sicher ausprobieren.</numerusform>
            <numerusform>Es sind %n Anweisungen, und nur eine lässt sich sicher ausprobieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try them one by one.</source>
        <translation>Sie einzeln ausprobieren.</translation>
    </message>
    <message>
        <source>Everything is rolled back, but while it runs its locks are real and others wait for them; its triggers run; and numbers that it takes from sequences are gone.</source>
        <translation>Alles wird zurückgerollt, aber während er läuft, sind seine Sperren echt, und andere warten darauf; seine Trigger laufen; und Zahlen, die er aus Sequenzen nimmt, sind weg.</translation>
    </message>
    <message>
        <source>setval() is not rolled back: the sequence stays as it sets it.</source>
        <translation>setval() wird nicht zurückgerollt: die Sequenz bleibt, wie es sie setzt.</translation>
    </message>
</context>
<context>
    <name>DryRunAttempt</name>
    <message>
        <source>A dry run needs a temporary table, by which it makes sure that nothing is kept</source>
        <translation>Ein Probelauf braucht eine temporäre Tabelle; mit ihr stellt er sicher, dass nichts bleibt</translation>
    </message>
    <message>
        <source>Let the owner of the database run: grant temporary on database %1 to %2;</source>
        <translation>Den Eigentümer der Datenbank ausführen lassen: grant temporary on database %1 to %2;</translation>
    </message>
    <message>
        <source>The command would end its own transaction, so it cannot be tried; nothing of it was kept</source>
        <translation>Der Befehl würde seine eigene Transaktion beenden, also lässt er sich nicht ausprobieren; nichts davon ist geblieben</translation>
    </message>
    <message>
        <source>There is no role %1</source>
        <translation>Es gibt keine Rolle %1</translation>
    </message>
    <message>
        <source>A dry run is made as the job&apos;s role: %1 may not become %2</source>
        <translation>Ein Probelauf geschieht als die Rolle des Jobs: %1 darf nicht zu %2 werden</translation>
    </message>
    <message>
        <source>Let a superuser run: grant %1 to %2;</source>
        <translation>Einen Superuser ausführen lassen: grant %1 to %2;</translation>
    </message>
    <message>
        <source>The command cannot be tried: no connection to the database %1</source>
        <translation>Der Befehl lässt sich nicht ausprobieren: keine Verbindung zur Datenbank %1</translation>
    </message>
</context>
<context>
    <name>EndpointBreaker</name>
    <message>
        <source>as soon as one is due</source>
        <translation>bei nächster Fälligkeit</translation>
    </message>
    <message numerus="yes">
        <source>at most %n request(s) may be under way now</source>
        <translation>
            <numerusform>zurzeit darf höchstens %n Anfrage unterwegs sein</numerusform>
            <numerusform>zurzeit dürfen höchstens %n Anfragen unterwegs sein</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>EndpointEditing</name>
    <message>
        <source>A header has no name.</source>
        <translation>Eine Kopfzeile hat keinen Namen.</translation>
    </message>
    <message>
        <source>%1 is no name of a header.</source>
        <translation>%1 ist kein Name einer Kopfzeile.</translation>
    </message>
    <message>
        <source>%1 is set by the engine.</source>
        <translation>%1 setzt die Engine selbst.</translation>
    </message>
    <message>
        <source>The URL is missing: nothing can be sent.</source>
        <translation>Die URL fehlt: nichts kann gesendet werden.</translation>
    </message>
    <message>
        <source>This is no address of the form https://host/path.</source>
        <translation>Das ist keine Adresse der Form https://host/pfad.</translation>
    </message>
    <message>
        <source>The URL holds a credential, which the log of deliveries and proxies may show: a header keeps it better.</source>
        <translation>Die URL enthält Zugangsdaten, die im Protokoll der Zustellungen und bei Proxys sichtbar werden können: eine Kopfzeile bewahrt sie besser.</translation>
    </message>
    <message>
        <source>http:// is not encrypted: anybody on the way can read what is sent.</source>
        <translation>http:// ist nicht verschlüsselt: jeder auf dem Weg kann lesen, was gesendet wird.</translation>
    </message>
    <message>
        <source>It has subscribed to no event, so it gets tests only.</source>
        <translation>Er hat kein Ereignis abonniert und bekommt also nur Tests.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 steht zweimal da.</translation>
    </message>
    <message>
        <source>%1 is among what %2 stands for already.</source>
        <translation>%1 ist in dem, wofür %2 steht, schon enthalten.</translation>
    </message>
    <message>
        <source>Type the value of %1 again: credentials are not kept when the window closes.</source>
        <translation>Den Wert von %1 noch einmal eingeben: Zugangsdaten werden beim Schließen des Fensters nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The value of %1 has line breaks or control characters.</source>
        <translation>Der Wert von %1 enthält Zeilenumbrüche oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>header %1</source>
        <translation>Kopfzeile %1</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>ein anderer Wert</translation>
    </message>
    <message>
        <source>%1 with another credential</source>
        <translation>%1 mit anderen Zugangsdaten</translation>
    </message>
    <message>
        <source>default (%1)</source>
        <translation>Vorgabe (%1)</translation>
    </message>
    <message>
        <source>The name is missing: deliveries and functions go by it.</source>
        <translation>Der Name fehlt: Zustellungen und Funktionen richten sich nach ihm.</translation>
    </message>
    <message>
        <source>The name must not have spaces around it, nor invisible characters.</source>
        <translation>Der Name darf weder von Leerzeichen umgeben sein noch unsichtbare Zeichen enthalten.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>neue Versuche</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Reihenfolge</translation>
    </message>
</context>
<context>
    <name>EndpointState</name>
    <message>
        <source>not created</source>
        <translation>nicht angelegt</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>trying again</source>
        <translation>versucht es wieder</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht benutzt</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Zuletzt: %1</translation>
    </message>
    <message>
        <source>Inactive: events are not delivered to it. Tests are.</source>
        <translation>Inaktiv: Ereignisse werden ihm nicht zugestellt. Tests schon.</translation>
    </message>
    <message>
        <source>It began to fail %1. Deliveries wait; one is tried %2.</source>
        <translation>Die Störung begann %1. Zustellungen warten; eine wird %2 versucht.</translation>
    </message>
    <message>
        <source>It began to fail %1. Deliveries wait.</source>
        <translation>Die Störung begann %1. Zustellungen warten.</translation>
    </message>
    <message>
        <source>It began to fail %1. One delivery tries it out now; the others wait.</source>
        <translation>Die Störung begann %1. Eine Zustellung probiert ihn jetzt aus; die anderen warten.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n answer(s) were failures.</source>
        <translation>
            <numerusform>Die letzte Antwort war ein Fehler.</numerusform>
            <numerusform>Die letzten %n Antworten waren Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>rejecting</source>
        <translation>lehnt ab</translation>
    </message>
    <message numerus="yes">
        <source>It refused the last %n delivery(s).</source>
        <translation>
            <numerusform>Er lehnte zuletzt %n Zustellung ab.</numerusform>
            <numerusform>Er lehnte die letzten %n Zustellungen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>It redirects to %1, or names it in its answer: if it redirects, set the URL to the final address.</source>
        <translation>Er leitet an %1 weiter oder nennt es in seiner Antwort: Leitet er weiter, die URL auf die letzte Adresse setzen.</translation>
    </message>
</context>
<context>
    <name>EndpointStore</name>
    <message>
        <source>This database keeps no statistics of deliveries</source>
        <translation>Diese Datenbank führt keine Statistik der Zustellungen</translation>
    </message>
    <message>
        <source>The endpoint is not there any more</source>
        <translation>Den Endpunkt gibt es nicht mehr</translation>
    </message>
    <message>
        <source>The endpoint was not created</source>
        <translation>Der Endpunkt wurde nicht angelegt</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>Nichts wurde gelöscht</translation>
    </message>
    <message>
        <source>%1: somebody else changed or deleted the endpoint meanwhile</source>
        <translation>%1: jemand anderes hat den Endpunkt inzwischen geändert oder gelöscht</translation>
    </message>
    <message>
        <source>The secret cannot be set: there is no %1 to call</source>
        <translation>Das Geheimnis lässt sich nicht setzen: es gibt kein %1 zum Aufrufen</translation>
    </message>
    <message>
        <source>The secret cannot be rotated: there is no %1 to call</source>
        <translation>Das Geheimnis lässt sich nicht wechseln: es gibt kein %1 zum Aufrufen</translation>
    </message>
    <message>
        <source>No test can be sent: there is no %1 to call</source>
        <translation>Ein Test lässt sich nicht senden: es gibt kein %1 zum Aufrufen</translation>
    </message>
    <message>
        <source>Install the automation (signalbox migrate); where it is installed, connect as its owner or as service_role</source>
        <translation>Die Automatisierung installieren (signalbox migrate); wo sie installiert ist, sich als ihr Eigentümer oder als service_role verbinden</translation>
    </message>
</context>
<context>
    <name>EventPattern</name>
    <message>
        <source>An event type must not be empty.</source>
        <translation>Eine Ereignisart darf nicht leer sein.</translation>
    </message>
    <message>
        <source>%1 is longer than 200 characters.</source>
        <translation>%1 ist länger als 200 Zeichen.</translation>
    </message>
    <message>
        <source>%1 has spaces or control characters; no event type does.</source>
        <translation>%1 enthält Leer- oder Steuerzeichen; keine Ereignisart tut das.</translation>
    </message>
    <message>
        <source>%1 has three stars in a row; one stands for one part, two for several.</source>
        <translation>%1 hat drei Sterne hintereinander; einer steht für einen Teil, zwei für mehrere.</translation>
    </message>
    <message>
        <source>%1 has an empty part: parts stand between dots, such as booking.flights.booked.</source>
        <translation>%1 hat einen leeren Teil: Teile stehen zwischen Punkten, wie in booking.flights.booked.</translation>
    </message>
    <message>
        <source>* stands for one part (booking.*.cancelled), ** for one or more (booking.**), * alone for every event.</source>
        <translation>* steht für einen Teil (booking.*.cancelled), ** für einen oder mehrere (booking.**), * allein für jedes Ereignis.</translation>
    </message>
</context>
<context>
    <name>ExpectedRuns</name>
    <message>
        <source>Ran</source>
        <translation>Gelaufen</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartete</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Versäumt</translation>
    </message>
    <message>
        <source>Server down</source>
        <translation>Server aus</translation>
    </message>
    <message>
        <source>Scheduler down</source>
        <translation>Scheduler aus</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Steht noch aus</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>It ran when it was due.</source>
        <translation>Er lief, als er fällig war.</translation>
    </message>
    <message>
        <source>It ran, but later than its grace allows.</source>
        <translation>Er lief, aber später, als die Nachfrist erlaubt.</translation>
    </message>
    <message>
        <source>It had to wait: the run before was under way, or as many jobs ran as may run at once.</source>
        <translation>Er musste warten: der Lauf davor war im Gang, oder es liefen so viele Jobs, wie zugleich laufen dürfen.</translation>
    </message>
    <message>
        <source>It was due, the scheduler was alive, and there is no run.</source>
        <translation>Er war fällig, der Scheduler lebte, und es gibt keinen Lauf.</translation>
    </message>
    <message>
        <source>The server was down or restarted when it was due.</source>
        <translation>Der Server war aus oder startete neu, als er fällig war.</translation>
    </message>
    <message>
        <source>The scheduler was down or restarted when it was due.</source>
        <translation>Der Scheduler war aus oder startete neu, als er fällig war.</translation>
    </message>
    <message>
        <source>The job was paused when it would have been due.</source>
        <translation>Der Job war angehalten, als er fällig gewesen wäre.</translation>
    </message>
    <message>
        <source>It is still to come, or its grace is not over.</source>
        <translation>Er steht noch aus, oder seine Nachfrist ist nicht um.</translation>
    </message>
    <message>
        <source>There is no run, and not enough is known to say that it was missed.</source>
        <translation>Es gibt keinen Lauf, und es ist zu wenig bekannt, um ihn versäumt zu nennen.</translation>
    </message>
    <message>
        <source>Which schedule the job had then is only assumed.</source>
        <translation>Welchen Zeitplan der Job damals hatte, ist nur angenommen.</translation>
    </message>
    <message>
        <source>The schedule was changed, or the job was paused or resumed, just then.</source>
        <translation>Gerade dann wurde der Zeitplan geändert oder der Job angehalten oder fortgesetzt.</translation>
    </message>
    <message>
        <source>The history of runs does not reach back so far.</source>
        <translation>Der Verlauf der Läufe reicht nicht so weit zurück.</translation>
    </message>
    <message>
        <source>Runs were not written then: cron.log_run was off.</source>
        <translation>Läufe wurden damals nicht geschrieben: cron.log_run war aus.</translation>
    </message>
    <message>
        <source>Runs may not have been written then: cron.log_run may have been off.</source>
        <translation>Läufe wurden damals vielleicht nicht geschrieben: cron.log_run war womöglich aus.</translation>
    </message>
    <message>
        <source>Nobody saw whether the scheduler was alive then.</source>
        <translation>Niemand hat gesehen, ob der Scheduler damals lebte.</translation>
    </message>
    <message>
        <source>The server&apos;s clock was set, and never showed that time, or showed it twice.</source>
        <translation>Die Uhr des Servers wurde gestellt und zeigte diese Zeit nie oder zweimal.</translation>
    </message>
    <message>
        <source>When the run before it ended is not known, so it may have had to wait for it.</source>
        <translation>Wann der Lauf davor endete, ist nicht bekannt; vielleicht musste er auf ihn warten.</translation>
    </message>
</context>
<context>
    <name>ExportFile</name>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>Choose another folder, or make room there</source>
        <translation>Einen anderen Ordner wählen oder dort Platz schaffen</translation>
    </message>
</context>
<context>
    <name>ExtensionState</name>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>stand-in</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>not preloaded</source>
        <translation>nicht vorgeladen</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <source>different</source>
        <translation>abweichend</translation>
    </message>
    <message>
        <source>waits for a restart</source>
        <translation>wartet auf Neustart</translation>
    </message>
    <message>
        <source>no such table</source>
        <translation>Tabelle fehlt</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publiziert</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>nicht publiziert</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>can read it</source>
        <translation>(lesen)</translation>
    </message>
    <message>
        <source>can read and change it</source>
        <translation>(lesen und ändern)</translation>
    </message>
    <message>
        <source>can change it</source>
        <translation>(ändern)</translation>
    </message>
    <message>
        <source>is open to the API: %1 %2</source>
        <translation>ist offen für die API: %1 %2</translation>
    </message>
    <message>
        <source>is a view that shows the API what row level security would hide: %1 %2</source>
        <translation>ist eine Sicht, die der API zeigt, was Row Level Security verbergen würde: %1 %2</translation>
    </message>
    <message>
        <source>may be open to the API: by the policy %1, %2 %3</source>
        <translation>ist vielleicht offen für die API: nach der Policy %1: %2 %3</translation>
    </message>
    <message>
        <source>not preloaded here, a standby</source>
        <translation>hier nicht vorgeladen, ein Standby</translation>
    </message>
    <message>
        <source>wrong database</source>
        <translation>falsche Datenbank</translation>
    </message>
    <message>
        <source>starts nothing</source>
        <translation>startet nichts</translation>
    </message>
    <message>
        <source>engine denied</source>
        <translation>Zustellung verwehrt</translation>
    </message>
    <message>
        <source>set by the host</source>
        <translation>vom Anbieter gesetzt</translation>
    </message>
    <message>
        <source>Installed, loaded where it must be, and current.</source>
        <translation>Installiert, geladen, wo es nötig ist, und aktuell.</translation>
    </message>
    <message>
        <source>A stand-in of the sandbox does the work of the extension, which this server does not have.</source>
        <translation>Ein Ersatz der Sandbox tut die Arbeit der Erweiterung, die dieser Server nicht hat.</translation>
    </message>
    <message>
        <source>It works; a newer version is on the server&apos;s disk: alter extension ... update installs it.</source>
        <translation>Sie funktioniert; auf dem Server liegt eine neuere Version: alter extension ... update installiert sie.</translation>
    </message>
    <message>
        <source>Its worker works for another database of this server.</source>
        <translation>Ihr Worker arbeitet für eine andere Datenbank dieses Servers.</translation>
    </message>
    <message>
        <source>cron.launch_active_jobs is off, so no job is started.</source>
        <translation>cron.launch_active_jobs ist aus, also startet kein Job.</translation>
    </message>
    <message>
        <source>The owner of the delivery engine may not use it, so nothing is sent.</source>
        <translation>Der Eigentümer der Zustell-Engine darf die Erweiterung nicht benutzen, also wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Installed, but not in shared_preload_libraries, so it does nothing until it is and the server restarts.</source>
        <translation>Installiert, aber nicht in shared_preload_libraries: ohne Eintrag und Neustart des Servers tut sie nichts.</translation>
    </message>
    <message>
        <source>Not in shared_preload_libraries of this standby: nothing of it runs here, but would be missed after a promotion.</source>
        <translation>Nicht in shared_preload_libraries dieses Standbys: hier läuft nichts davon, aber als Primärserver würde sie ihm fehlen.</translation>
    </message>
    <message>
        <source>Its files are on the server; create extension has not been run here.</source>
        <translation>Ihre Dateien sind auf dem Server; create extension wurde hier nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Its files are not on the server: install its package there first.</source>
        <translation>Ihre Dateien fehlen auf dem Server: dort zuerst ihr Paket installieren.</translation>
    </message>
    <message>
        <source>What this role may read does not tell.</source>
        <translation>Was diese Rolle lesen darf, verrät es nicht.</translation>
    </message>
    <message>
        <source>The value is as the automation needs it.</source>
        <translation>Der Wert ist so, wie ihn die Automatisierung braucht.</translation>
    </message>
    <message>
        <source>Another value than the automation works best with.</source>
        <translation>Ein anderer Wert als der beste für die Automatisierung.</translation>
    </message>
    <message>
        <source>No one but the host may change it. The automation works with it as it is.</source>
        <translation>Nur der Anbieter kann das ändern. Die Automatisierung kommt damit zurecht.</translation>
    </message>
    <message>
        <source>It was changed, and takes effect when the server is restarted.</source>
        <translation>Wurde geändert und gilt nach einem Neustart des Servers.</translation>
    </message>
    <message>
        <source>This role may not read the value.</source>
        <translation>Diese Rolle darf den Wert nicht lesen.</translation>
    </message>
    <message>
        <source>There is no such table here, so there is nothing to publish.</source>
        <translation>Diese Tabelle gibt es hier nicht, also ist nichts zu publizieren.</translation>
    </message>
    <message>
        <source>Supabase Realtime tells browsers of its changes.</source>
        <translation>Supabase Realtime meldet ihre Änderungen an Browser.</translation>
    </message>
    <message>
        <source>Browsers do not hear of its changes until the publication has the table.</source>
        <translation>Browser erfahren von ihren Änderungen erst, wenn die Tabelle in der Publikation ist.</translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>A lock file cannot be opened.</source>
        <translation>Eine Sperrdatei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Another process keeps a lock file.</source>
        <translation>Ein anderer Prozess hält eine Sperrdatei.</translation>
    </message>
</context>
<context>
    <name>FileWriting</name>
    <message>
        <source>Only a part of it could be written</source>
        <translation>Nur ein Teil davon ließ sich schreiben</translation>
    </message>
</context>
<context>
    <name>FilterKeys</name>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>nothing listened at that address</source>
        <translation>an dieser Adresse lauschte niemand</translation>
    </message>
    <message>
        <source>the host&apos;s name was not found</source>
        <translation>der Name des Hosts wurde nicht gefunden</translation>
    </message>
    <message>
        <source>certificate or encryption</source>
        <translation>Zertifikat oder Verschlüsselung</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>it answered with another address</source>
        <translation>er antwortete mit einer anderen Adresse</translation>
    </message>
    <message>
        <source>the answer was gone before it was read</source>
        <translation>die Antwort war fort, bevor sie gelesen wurde</translation>
    </message>
    <message>
        <source>never left the database</source>
        <translation>verließ die Datenbank nie</translation>
    </message>
    <message>
        <source>the endpoint was switched off or deleted</source>
        <translation>der Endpunkt war abgeschaltet oder gelöscht</translation>
    </message>
    <message>
        <source>the payload is too large</source>
        <translation>die Nutzlast ist zu groß</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>antwortete mit %1</translation>
    </message>
    <message>
        <source>any other answer from 400 to 499</source>
        <translation>jede andere Antwort von 400 bis 499</translation>
    </message>
    <message>
        <source>answered 500 or more</source>
        <translation>antwortete mit 500 oder mehr</translation>
    </message>
    <message>
        <source>any other answer</source>
        <translation>jede andere Antwort</translation>
    </message>
    <message>
        <source>anything else</source>
        <translation>alles Übrige</translation>
    </message>
    <message>
        <source>%1; perhaps %2.</source>
        <translation>%1; vielleicht %2.</translation>
    </message>
    <message>
        <source>%1; these are: %2.</source>
        <translation>%1; es gibt: %2.</translation>
    </message>
</context>
<context>
    <name>FilterNumbers</name>
    <message>
        <source>Nothing lies in this range.</source>
        <translation>In diesem Bereich liegt nichts.</translation>
    </message>
    <message>
        <source>This range runs backwards: %1-%2 would be right.</source>
        <translation>Dieser Bereich läuft rückwärts: %1-%2 wäre richtig.</translation>
    </message>
    <message>
        <source>A time is a number with its unit, as in 5s or 200ms.</source>
        <translation>Eine Zeit ist eine Zahl mit ihrer Einheit, wie in 5s oder 200ms.</translation>
    </message>
    <message>
        <source>Its unit is missing: %1s or %1ms, also m, h and d.</source>
        <translation>Die Einheit fehlt: %1s oder %1ms, auch m, h und d.</translation>
    </message>
    <message>
        <source>This is a number or a range, as in 3, &gt;1, &lt;5 or 2-4.</source>
        <translation>Das ist eine Zahl oder ein Bereich, wie in 3, &gt;1, &lt;5 oder 2-4.</translation>
    </message>
    <message>
        <source>An HTTP status is 5xx, a number such as 500, or a range such as 400-499.</source>
        <translation>Ein HTTP-Status ist 5xx, eine Zahl wie 500 oder ein Bereich wie 400-499.</translation>
    </message>
    <message>
        <source>Hardly anything takes exactly so long: write &gt;%1, &lt;%1, or a range.</source>
        <translation>Kaum etwas dauert genau so lange: &gt;%1, &lt;%1 oder einen Bereich schreiben.</translation>
    </message>
    <message>
        <source>That is more than there can be.</source>
        <translation>Das ist mehr, als es geben kann.</translation>
    </message>
    <message>
        <source>Nothing takes so long.</source>
        <translation>So lange dauert nichts.</translation>
    </message>
</context>
<context>
    <name>FilterPayload</name>
    <message>
        <source>This is no JSON that PostgreSQL can look for.</source>
        <translation>Das ist kein JSON, nach dem PostgreSQL suchen kann.</translation>
    </message>
    <message>
        <source>No JSON in PostgreSQL holds half a character.</source>
        <translation>Kein JSON in PostgreSQL enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>Say which value it must have, as in payload:%1=42.</source>
        <translation>Angeben, welchen Wert es haben muss, wie in payload:%1=42.</translation>
    </message>
    <message>
        <source>The value is missing: payload:%1=42, or =&quot;&quot; for an empty text.</source>
        <translation>Der Wert fehlt: payload:%1=42, oder =&quot;&quot; für einen leeren Text.</translation>
    </message>
    <message>
        <source>No more than %1 names in a path.</source>
        <translation>Höchstens %1 Namen in einem Pfad.</translation>
    </message>
    <message>
        <source>A name is missing in the path, as in payload:trip.id=42.</source>
        <translation>Im Pfad fehlt ein Name, wie in payload:trip.id=42.</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>This is too long for a filter: %1 characters are the most.</source>
        <translation>Das ist zu lang für einen Filter: höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>%1 conditions are the most.</source>
        <translation>Höchstens %1 Bedingungen.</translation>
    </message>
    <message>
        <source>The quotation mark is never closed. To look for the mark itself, write \&quot;.</source>
        <translation>Das Anführungszeichen wird nie geschlossen. Um nach dem Zeichen selbst zu suchen, \&quot; schreiben.</translation>
    </message>
    <message>
        <source>A bracket of this JSON value is never closed.</source>
        <translation>Eine Klammer dieses JSON-Werts wird nie geschlossen.</translation>
    </message>
    <message>
        <source>No text in PostgreSQL holds the character NUL.</source>
        <translation>Kein Text in PostgreSQL enthält das Zeichen NUL.</translation>
    </message>
    <message>
        <source>%1 cannot be left out with a dash; these can: %2.</source>
        <translation>%1 lässt sich nicht mit einem Strich ausschließen; diese schon: %2.</translation>
    </message>
    <message>
        <source>Right behind the colon belongs a value, as in %1:%2.</source>
        <translation>Direkt hinter den Doppelpunkt gehört ein Wert, wie in %1:%2.</translation>
    </message>
    <message>
        <source>Words cannot be left out. To look for the dash as well, write &quot;-%1&quot;.</source>
        <translation>Wörter lassen sich nicht ausschließen. Um auch nach dem Strich zu suchen, &quot;-%1&quot; schreiben.</translation>
    </message>
    <message>
        <source>A condition has no blank before its colon, as in %1:%2.</source>
        <translation>Eine Bedingung hat kein Leerzeichen vor dem Doppelpunkt, wie in %1:%2.</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;; perhaps %2. To look for these words, put them in quotation marks.</source>
        <translation>„%1“ gibt es nicht; vielleicht %2. Um nach diesen Wörtern zu suchen, sie in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;. To look for these words, put them in quotation marks.</source>
        <translation>„%1“ gibt es nicht. Um nach diesen Wörtern zu suchen, sie in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>%1 is there twice; take one out.</source>
        <translation>%1 steht zweimal da; eines entfernen.</translation>
    </message>
    <message>
        <source>A value is missing here: %1:%2 is complete.</source>
        <translation>Hier fehlt ein Wert: %1:%2 ist vollständig.</translation>
    </message>
    <message>
        <source>This is before since: begins, so nothing can lie between them.</source>
        <translation>Dies liegt vor dem Beginn von since:, also kann nichts dazwischen liegen.</translation>
    </message>
    <message>
        <source>Between the quotation marks belongs what to look for.</source>
        <translation>Zwischen die Anführungszeichen gehört, wonach gesucht wird.</translation>
    </message>
</context>
<context>
    <name>FilterTimes</name>
    <message>
        <source>Its unit is missing: %1m, %1h or %1d; also s and w.</source>
        <translation>Die Einheit fehlt: %1m, %1h oder %1d; auch s und w.</translation>
    </message>
    <message>
        <source>This is no time: write 30m, 2h, 7d, today, 02:40 or 2025-06-11T02:40.</source>
        <translation>Das ist keine Zeit: 30m, 2h, 7d, today, 02:40 oder 2025-06-11T02:40 schreiben.</translation>
    </message>
</context>
<context>
    <name>FilterValues</name>
    <message>
        <source>15 minutes ago</source>
        <translation>vor 15 Minuten</translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>vor einer Stunde</translation>
    </message>
    <message>
        <source>24 hours ago</source>
        <translation>vor 24 Stunden</translation>
    </message>
    <message>
        <source>7 days ago</source>
        <translation>vor 7 Tagen</translation>
    </message>
    <message>
        <source>from midnight on</source>
        <translation>ab Mitternacht</translation>
    </message>
    <message>
        <source>to the end of today</source>
        <translation>bis zum Ende des heutigen Tages</translation>
    </message>
    <message>
        <source>from the midnight before</source>
        <translation>ab der Mitternacht davor</translation>
    </message>
    <message>
        <source>to the end of yesterday</source>
        <translation>bis zum Ende des gestrigen Tages</translation>
    </message>
    <message>
        <source>when the clock last showed it</source>
        <translation>als die Uhr sie zuletzt zeigte</translation>
    </message>
    <message>
        <source>more than 5 seconds</source>
        <translation>mehr als 5 Sekunden</translation>
    </message>
    <message>
        <source>less than 200 ms</source>
        <translation>weniger als 200 ms</translation>
    </message>
    <message>
        <source>from 1 to 5 seconds</source>
        <translation>von 1 bis 5 Sekunden</translation>
    </message>
</context>
<context>
    <name>FunctionCheck</name>
    <message>
        <source>Without %1.</source>
        <translation>Ohne %1.</translation>
    </message>
    <message>
        <source>Without %1: %2</source>
        <translation>Ohne %1: %2</translation>
    </message>
    <message>
        <source>It answered after %1: it has what it needs.</source>
        <translation>Sie antwortete nach %1: sie hat, was sie braucht.</translation>
    </message>
    <message>
        <source>Something answered with %1 after %2, but not as one of these functions does.</source>
        <translation>Etwas antwortete mit %1 nach %2, aber nicht so wie eine dieser Funktionen.</translation>
    </message>
    <message>
        <source>It answered with 401: it does not know the secret that signed this. Set the same secret on both sides, and verify_jwt = false.</source>
        <translation>Sie antwortete mit 401: sie kennt das Geheimnis nicht, mit dem dies signiert ist. Auf beiden Seiten dasselbe Geheimnis setzen, und verify_jwt = false.</translation>
    </message>
    <message>
        <source>It is not found there (404). Deploy it, or correct the endpoint&apos;s URL.</source>
        <translation>Sie ist dort nicht zu finden (404). Sie ausliefern oder die URL des Endpunkts berichtigen.</translation>
    </message>
    <message>
        <source>It answered with %1.</source>
        <translation>Sie antwortete mit %1.</translation>
    </message>
    <message>
        <source>It answered with %1: %2</source>
        <translation>Sie antwortete mit %1: %2</translation>
    </message>
    <message>
        <source>The check is on its way.</source>
        <translation>Die Prüfung ist unterwegs.</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>No answer came: %1</source>
        <translation>Es kam keine Antwort: %1</translation>
    </message>
</context>
<context>
    <name>FunctionEnvironmentFile</name>
    <message>
        <source>This name cannot be set for Edge Functions.</source>
        <translation>Dieser Name lässt sich für Edge Functions nicht setzen.</translation>
    </message>
    <message>
        <source>A value holds a character that no environment can hold.</source>
        <translation>Ein Wert enthält ein Zeichen, das in keiner Umgebung stehen kann.</translation>
    </message>
    <message>
        <source>A value is larger than 32 KiB.</source>
        <translation>Ein Wert ist größer als 32 KiB.</translation>
    </message>
    <message>
        <source>What was set for the Edge Functions cannot be read.</source>
        <translation>Was für die Edge Functions gesetzt war, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is put aside as %1; set it anew.</source>
        <translation>Es liegt beiseite als %1; neu setzen.</translation>
    </message>
    <message>
        <source>What is set for the Edge Functions cannot be kept.</source>
        <translation>Was für die Edge Functions gesetzt ist, lässt sich nicht speichern.</translation>
    </message>
</context>
<context>
    <name>FunctionEnvironmentStore</name>
    <message>
        <source>What the functions are served with is kept in the keychain alone: unlock it, or start one, then try again.</source>
        <translation>Womit die Funktionen laufen, steht allein im Schlüsselbund: ihn entsperren oder einen starten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The value of %1 is longer than 4 KiB.</source>
        <translation>Der Wert von %1 ist länger als 4 KiB.</translation>
    </message>
    <message>
        <source>The value of %1 has more than one line.</source>
        <translation>Der Wert von %1 hat mehr als eine Zeile.</translation>
    </message>
    <message>
        <source>What the keychain has for the functions cannot be read.</source>
        <translation>Was der Schlüsselbund für die Funktionen hat, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Saving replaces it.</source>
        <translation>Speichern ersetzt es.</translation>
    </message>
</context>
<context>
    <name>FunctionFolder</name>
    <message>
        <source>Choose another folder, or make this one writable.</source>
        <translation>Einen anderen Ordner wählen oder diesen beschreibbar machen.</translation>
    </message>
    <message>
        <source>A file there cannot be read.</source>
        <translation>Eine Datei dort ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The program lacks a file of its own.</source>
        <translation>Dem Programm fehlt eine eigene Datei.</translation>
    </message>
    <message>
        <source>A file could not be written.</source>
        <translation>Eine Datei ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>FunctionProblems</name>
    <message>
        <source>%1 or more memories wait for their embedding</source>
        <translation>%1 oder mehr Erinnerungen warten auf ihr Embedding</translation>
    </message>
    <message numerus="yes">
        <source>%n memory(s) wait(s) for an embedding</source>
        <translation>
            <numerusform>%n Erinnerung wartet auf ein Embedding</numerusform>
            <numerusform>%n Erinnerungen warten auf ein Embedding</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the oldest for %2.</source>
        <translation>%1, die älteste seit %2.</translation>
    </message>
    <message>
        <source>Function %1 (%2). %3</source>
        <translation>Funktion %1 (%2). %3</translation>
    </message>
    <message>
        <source>It began %1.</source>
        <translation>Es begann %1.</translation>
    </message>
    <message numerus="yes">
        <source>Function %1 broke off %n time(s) in the last day: it began, and never finished.</source>
        <translation>
            <numerusform>Funktion %1 brach am letzten Tag %n-mal ab: sie begann und wurde nicht fertig.</numerusform>
            <numerusform>Funktion %1 brach am letzten Tag %n-mal ab: sie begann und wurde nicht fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>What broke off left nothing behind and is done when its message is sent again: replay those deliveries. If it goes on, read the function&apos;s log for the limit that it meets.</source>
        <translation>Was abbrach, hinterließ nichts und wird getan, wenn seine Nachricht noch einmal gesendet wird: diese Zustellungen wiederholen. Geht es so weiter, im Protokoll der Funktion nachsehen, an welche Grenze sie stößt.</translation>
    </message>
    <message>
        <source>See whether the job announce-waiting-memories runs, and whether the deliveries of memory.generate.embedding arrive.</source>
        <translation>Nachsehen, ob der Job announce-waiting-memories läuft und ob die Zustellungen von memory.generate.embedding ankommen.</translation>
    </message>
</context>
<context>
    <name>FunctionSentence</name>
    <message>
        <source>%1 (%2 since %3)</source>
        <comment>function, what is wrong, when it began</comment>
        <translation>%1 (%2, begann %3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>function, what is wrong</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n function(s) working</source>
        <translation>
            <numerusform>%1 von %n Funktion in Ordnung</numerusform>
            <numerusform>%1 von %n Funktionen in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n function(s) in trouble: %2</source>
        <translation>
            <numerusform>%1 von %n Funktion mit Problemen: %2</numerusform>
            <numerusform>%1 von %n Funktionen mit Problemen: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 done and %2 failed in a day</source>
        <translation>; %1 erledigt und %2 gescheitert an einem Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n memory(s) wait for an embedding, the oldest from %1.</source>
        <translation>
            <numerusform>%n Erinnerung wartet auf ein Embedding, entstanden %1.</numerusform>
            <numerusform>%n Erinnerungen warten auf ein Embedding, die älteste entstand %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether memories wait for an embedding cannot be told: %1</source>
        <translation>Ob Erinnerungen auf ein Embedding warten, ist nicht zu sagen: %1</translation>
    </message>
</context>
<context>
    <name>FunctionVerdict</name>
    <message>
        <source>It is not found where endpoint %1 leads (HTTP 404).</source>
        <translation>Sie ist dort nicht zu finden, wohin Endpunkt %1 führt (HTTP 404).</translation>
    </message>
    <message>
        <source>Deploy it: supabase functions deploy %1. If it is deployed, correct the endpoint&apos;s URL.</source>
        <translation>Sie ausliefern: supabase functions deploy %1. Ist sie ausgeliefert, die URL des Endpunkts berichtigen.</translation>
    </message>
    <message>
        <source>No answer comes from where endpoint %1 leads: %2</source>
        <translation>Von dort, wohin Endpunkt %1 führt, kommt keine Antwort: %2</translation>
    </message>
    <message>
        <source>See whether the endpoint&apos;s URL is right and the project&apos;s functions are up, then send it a test.</source>
        <translation>Nachsehen, ob die URL des Endpunkts stimmt und die Funktionen des Projekts laufen, dann einen Test senden.</translation>
    </message>
    <message>
        <source>What endpoint %1 sends is refused before it gets there: a token is asked for.</source>
        <translation>Was Endpunkt %1 sendet, wird abgelehnt, bevor es ankommt: ein Token wird verlangt.</translation>
    </message>
    <message>
        <source>Set verify_jwt = false for it in config.toml and deploy it again: it checks signatures itself.</source>
        <translation>In config.toml für sie verify_jwt = false setzen und sie neu ausliefern: Signaturen prüft sie selbst.</translation>
    </message>
    <message>
        <source>Endpoint %1 has no secret, so what it sends is refused as unsigned.</source>
        <translation>Endpunkt %1 hat kein Geheimnis, also wird als unsigniert abgelehnt, was er sendet.</translation>
    </message>
    <message>
        <source>Give the endpoint the secret that the function knows.</source>
        <translation>Dem Endpunkt das Geheimnis geben, das die Funktion kennt.</translation>
    </message>
    <message>
        <source>Give the endpoint a secret, and set the same in %1: %2</source>
        <translation>Dem Endpunkt ein Geheimnis geben und dasselbe in %1 setzen: %2</translation>
    </message>
    <message>
        <source>The signature of endpoint %1 is refused: the function does not know its secret.</source>
        <translation>Die Signatur von Endpunkt %1 wird abgelehnt: die Funktion kennt sein Geheimnis nicht.</translation>
    </message>
    <message>
        <source>Set the same secret on both sides.</source>
        <translation>Auf beiden Seiten dasselbe Geheimnis setzen.</translation>
    </message>
    <message>
        <source>Add the endpoint&apos;s secret to %1: %2</source>
        <translation>Das Geheimnis des Endpunkts zu %1 hinzufügen: %2</translation>
    </message>
    <message>
        <source>Endpoint %1 has no secret: what it sends will be refused.</source>
        <translation>Endpunkt %1 hat kein Geheimnis: was er sendet, wird abgelehnt werden.</translation>
    </message>
    <message>
        <source>Then send it a test: it says at once whether it is ready.</source>
        <translation>Ihr dann einen Test senden: sie sagt sofort, ob sie bereit ist.</translation>
    </message>
    <message>
        <source>Set it: %1.</source>
        <translation>Es setzen: %1.</translation>
    </message>
    <message>
        <source>Give table memories a column embedding as long as the model&apos;s vectors.</source>
        <translation>Der Tabelle memories eine Spalte embedding geben, so lang wie die Vektoren des Modells.</translation>
    </message>
    <message>
        <source>Read the function&apos;s log for what keeps it from it.</source>
        <translation>Im Protokoll der Funktion nachsehen, was sie daran hindert.</translation>
    </message>
    <message>
        <source>It lacks what it needs (%1).</source>
        <translation>Ihr fehlt, was sie braucht (%1).</translation>
    </message>
    <message>
        <source>It lacks what it needs (%1): %2</source>
        <translation>Ihr fehlt, was sie braucht (%1): %2</translation>
    </message>
    <message>
        <source>It does not do what endpoint %1 asks of it (HTTP %2): %3</source>
        <translation>Sie tut nicht, was Endpunkt %1 von ihr verlangt (HTTP %2): %3</translation>
    </message>
    <message>
        <source>Mend the cause; what failed is sent again by itself, or can be replayed.</source>
        <translation>Die Ursache beheben; was gescheitert ist, wird von selbst noch einmal gesendet oder lässt sich wiederholen.</translation>
    </message>
    <message>
        <source>No endpoint leads to it.</source>
        <translation>Kein Endpunkt führt zu ihr.</translation>
    </message>
    <message>
        <source>Make one whose URL ends in /functions/v1/%1.</source>
        <translation>Einen anlegen, dessen URL auf /functions/v1/%1 endet.</translation>
    </message>
    <message>
        <source>Endpoint %1, which leads to it, is inactive.</source>
        <translation>Endpunkt %1, der zu ihr führt, ist inaktiv.</translation>
    </message>
    <message numerus="yes">
        <source>The %n endpoint(s) that lead to it are inactive.</source>
        <translation>
            <numerusform>Der %n Endpunkt, der zu ihr führt, ist inaktiv.</numerusform>
            <numerusform>Die %n Endpunkte, die zu ihr führen, sind inaktiv.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deploy it, set the endpoint&apos;s URL and secret, then activate it.</source>
        <translation>Sie ausliefern, URL und Geheimnis des Endpunkts setzen, ihn dann aktivieren.</translation>
    </message>
    <message>
        <source>Nothing was sent to it yet.</source>
        <translation>Noch wurde ihr nichts gesendet.</translation>
    </message>
    <message>
        <source>Send it a test from the test bench.</source>
        <translation>Ihr vom Prüfstand einen Test senden.</translation>
    </message>
    <message>
        <source>It did what it was asked, last %1.</source>
        <translation>Sie tat, was verlangt war, zuletzt %1.</translation>
    </message>
    <message>
        <source>It has what it needs; nothing was sent to it yet.</source>
        <translation>Sie hat, was sie braucht; noch wurde ihr nichts gesendet.</translation>
    </message>
    <message>
        <source>never called</source>
        <translation>nie aufgerufen</translation>
    </message>
    <message>
        <source>no endpoint</source>
        <translation>kein Endpunkt</translation>
    </message>
    <message>
        <source>not deployed</source>
        <translation>nicht ausgeliefert</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>signature refused</source>
        <translation>Signatur abgelehnt</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>nicht bereit</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>working</source>
        <translation>in Ordnung</translation>
    </message>
</context>
<context>
    <name>Happening</name>
    <message numerus="yes">
        <source>%n delivery(ies) to %1 failed</source>
        <translation>
            <numerusform>%n Zustellung an %1 gescheitert</numerusform>
            <numerusform>%n Zustellungen an %1 gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of %1 failed</source>
        <translation>
            <numerusform>%n Lauf von %1 gescheitert</numerusform>
            <numerusform>%n Läufe von %1 gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of %1 missed</source>
        <translation>
            <numerusform>%n Lauf von %1 versäumt</numerusform>
            <numerusform>%n Läufe von %1 versäumt</numerusform>
        </translation>
    </message>
    <message>
        <source>The breaker of %1 opened</source>
        <translation>Der Schutzschalter von %1 hat geöffnet</translation>
    </message>
    <message>
        <source>Endpoint %1 was changed</source>
        <translation>Endpunkt %1 wurde geändert</translation>
    </message>
    <message>
        <source>The schedule of %1 was changed</source>
        <translation>Der Zeitplan von %1 wurde geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of a migration were applied</source>
        <translation>
            <numerusform>%n Schritt einer Migration wurde angewendet</numerusform>
            <numerusform>%n Schritte einer Migration wurden angewendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of migration %1 were applied</source>
        <translation>
            <numerusform>%n Schritt der Migration %1 wurde angewendet</numerusform>
            <numerusform>%n Schritte der Migration %1 wurden angewendet</numerusform>
        </translation>
    </message>
    <message>
        <source>pg_cron&apos;s scheduler started</source>
        <translation>Der Scheduler von pg_cron ist gestartet</translation>
    </message>
    <message>
        <source>The server started</source>
        <translation>Der Server ist gestartet</translation>
    </message>
</context>
<context>
    <name>HealthRules</name>
    <message>
        <source>This role may not see whether the pg_cron scheduler is running.</source>
        <translation>Diese Rolle darf nicht sehen, ob der Scheduler von pg_cron läuft.</translation>
    </message>
    <message>
        <source>Grant pg_monitor to the role that Signalbox connects as.</source>
        <translation>Der Rolle, mit der sich Signalbox verbindet, pg_monitor geben.</translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>%1 failed when it last ran.</source>
        <translation>%1 scheiterte beim letzten Lauf.</translation>
    </message>
    <message>
        <source>%1 failed when it last ran: %2</source>
        <translation>%1 scheiterte beim letzten Lauf: %2</translation>
    </message>
    <message>
        <source>Open its history, remove the cause, and watch its next run.</source>
        <translation>Seinen Verlauf öffnen, die Ursache beheben und den nächsten Lauf ansehen.</translation>
    </message>
    <message>
        <source>1 delivery failed in the last hour.</source>
        <translation>1 Zustellung ist in der letzten Stunde gescheitert.</translation>
    </message>
    <message>
        <source>%1 deliveries failed in the last hour.</source>
        <translation>%1 Zustellungen sind in der letzten Stunde gescheitert.</translation>
    </message>
    <message>
        <source>Open the failed deliveries, repair the endpoint, then replay them.</source>
        <translation>Die gescheiterten Zustellungen öffnen, den Endpunkt reparieren, dann sie wiederholen.</translation>
    </message>
    <message>
        <source>Deliveries are stuck: the oldest due one has been waiting for %1.</source>
        <translation>Zustellungen stecken fest: die älteste fällige wartet seit %1.</translation>
    </message>
    <message>
        <source>Check that the job webhook-pump runs and that the sender is alive.</source>
        <translation>Prüfen, ob der Job webhook-pump läuft und der Sender lebt.</translation>
    </message>
    <message>
        <source>A stand-in sends the webhooks: pg_net is missing.</source>
        <translation>Ein Ersatz sendet die Webhooks: pg_net fehlt.</translation>
    </message>
    <message>
        <source>Install pg_net on the server.</source>
        <translation>pg_net auf dem Server installieren.</translation>
    </message>
    <message>
        <source>This role may not see whether the webhook sender is running.</source>
        <translation>Diese Rolle darf nicht sehen, ob der Sender der Webhooks läuft.</translation>
    </message>
    <message>
        <source>%1 is missing; a stand-in does its work.</source>
        <translation>%1 fehlt; ein Ersatz tut seine Arbeit.</translation>
    </message>
    <message>
        <source>Install %1 on the server.</source>
        <translation>%1 auf dem Server installieren.</translation>
    </message>
    <message>
        <source>%1 is installed but not preloaded, so it does nothing.</source>
        <translation>%1 ist installiert, aber nicht vorgeladen, und tut deshalb nichts.</translation>
    </message>
    <message>
        <source>Add %1 to shared_preload_libraries and restart the server.</source>
        <translation>%1 in shared_preload_libraries aufnehmen und den Server neu starten.</translation>
    </message>
    <message>
        <source>%1 is not installed in this database.</source>
        <translation>%1 ist in dieser Datenbank nicht installiert.</translation>
    </message>
    <message>
        <source>Run: create extension %1;</source>
        <translation>Ausführen: create extension %1;</translation>
    </message>
    <message>
        <source>%1 is not on this server.</source>
        <translation>%1 ist nicht auf diesem Server.</translation>
    </message>
    <message>
        <source>Install its package on the server, then run: create extension %1;</source>
        <translation>Sein Paket auf dem Server installieren, dann ausführen: create extension %1;</translation>
    </message>
    <message>
        <source>This role may not see the state of %1.</source>
        <translation>Diese Rolle darf den Zustand von %1 nicht sehen.</translation>
    </message>
    <message>
        <source>%1 is %2 where the automation expects %3.</source>
        <translation>%1 ist %2, die Automatisierung erwartet %3.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Apply the automation settings, or change it in the project&apos;s settings.</source>
        <translation>Die Einstellungen der Automatisierung anwenden oder sie in den Projekteinstellungen ändern.</translation>
    </message>
    <message>
        <source>%1 was changed and waits for a restart.</source>
        <translation>%1 wurde geändert und wartet auf einen Neustart.</translation>
    </message>
    <message>
        <source>Restart the server.</source>
        <translation>Den Server neu starten.</translation>
    </message>
    <message>
        <source>This role may not see the setting %1.</source>
        <translation>Diese Rolle darf die Einstellung %1 nicht sehen.</translation>
    </message>
    <message>
        <source>Grant pg_read_all_settings to the role that Signalbox connects as.</source>
        <translation>Der Rolle, mit der sich Signalbox verbindet, pg_read_all_settings geben.</translation>
    </message>
    <message>
        <source>The publication %1 does not exist, so Realtime sends nothing.</source>
        <translation>Die Publikation %1 gibt es nicht, also sendet Realtime nichts.</translation>
    </message>
    <message>
        <source>Apply the automation migration, which creates it.</source>
        <translation>Die Migration der Automatisierung anwenden; sie legt sie an.</translation>
    </message>
    <message>
        <source>The publication %1 lacks: %2.</source>
        <translation>Der Publikation %1 fehlt: %2.</translation>
    </message>
    <message>
        <source>Run: alter publication %1 add table %2;</source>
        <translation>Ausführen: alter publication %1 add table %2;</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>This part was not read.</source>
        <translation>Dieser Teil wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>1 delivery of the last day has no recorded outcome, so it may have failed.</source>
        <translation>1 Zustellung des letzten Tages hat kein festgehaltenes Ergebnis und kann fehlgeschlagen sein.</translation>
    </message>
    <message>
        <source>%1 deliveries of the last day have no recorded outcome, so they may have failed.</source>
        <translation>%1 Zustellungen des letzten Tages haben kein festgehaltenes Ergebnis und können fehlgeschlagen sein.</translation>
    </message>
    <message>
        <source>The deliveries of the last day are not all counted, only the newest 20,000 of those without a state or an index.</source>
        <translation>Die Zustellungen des letzten Tages sind nicht alle gezählt, nur die neuesten 20.000 von denen ohne Zustand oder Index.</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Ausführen: %1</translation>
    </message>
    <message>
        <source>It counts once this standby is promoted. Set it in this server&apos;s own configuration.</source>
        <translation>Es zählt, sobald dieser Standby zum Primärserver wird. In der eigenen Konfiguration dieses Servers setzen.</translation>
    </message>
    <message>
        <source>%1 is not preloaded on this standby.</source>
        <translation>%1 ist auf diesem Standby nicht vorgeladen.</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation>%1 ohne %2</translation>
    </message>
    <message>
        <source>%1 open to the API</source>
        <translation>%1 offen für die API</translation>
    </message>
    <message>
        <source>The connection: %1.</source>
        <translation>Die Verbindung: %1.</translation>
    </message>
    <message>
        <source>%1 (as %2)</source>
        <comment>a job and its role</comment>
        <translation>%1 (als %2)</translation>
    </message>
    <message numerus="yes">
        <source>What became of the last run of %n job(s) is not known: nobody works on it, and it never ended.</source>
        <translation>
            <numerusform>Was aus dem letzten Lauf von %n Job wurde, ist nicht bekannt: niemand arbeitet daran, und er endete nie.</numerusform>
            <numerusform>Was aus dem letzten Lauf von %n Jobs wurde, ist nicht bekannt: niemand arbeitet daran, und er endete nie.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server or the scheduler was restarted meanwhile. See whether its work was done, or run it again.</source>
        <translation>Der Server oder der Scheduler wurde inzwischen neu gestartet. Prüfen, ob die Arbeit getan ist, oder noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Jobs of other roles are hidden from this one: failures among them are not seen.</source>
        <translation>Jobs anderer Rollen sind vor dieser verborgen: Fehler darunter sind nicht zu sehen.</translation>
    </message>
    <message>
        <source>Connect as a role that sees them all, or let a superuser give this one bypassrls.</source>
        <translation>Sich als eine Rolle verbinden, die alle sieht, oder ein Superuser gibt dieser bypassrls.</translation>
    </message>
    <message numerus="yes">
        <source>%n series hold(s) values dated in the future; they are left out.</source>
        <translation>
            <numerusform>%n Reihe enthält Werte mit Datum in der Zukunft; sie werden ausgelassen.</numerusform>
            <numerusform>%n Reihen enthalten Werte mit Datum in der Zukunft; sie werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for the writer whose clock is ahead, and correct created_at in public.system_metrics.</source>
        <translation>Suchen, wessen Uhr beim Schreiben vorgeht, und created_at in public.system_metrics berichtigen.</translation>
    </message>
    <message>
        <source>The newest value is %1 old.</source>
        <translation>Der neueste Wert ist %1 alt.</translation>
    </message>
    <message>
        <source>Nothing writes metrics at the moment.</source>
        <translation>Zurzeit schreibt niemand Metriken.</translation>
    </message>
    <message numerus="yes">
        <source>%n series is/are no longer written.</source>
        <translation>
            <numerusform>%n Reihe wird nicht mehr geschrieben.</numerusform>
            <numerusform>%n Reihen werden nicht mehr geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series is/are late.</source>
        <translation>
            <numerusform>%n Reihe ist verspätet.</numerusform>
            <numerusform>%n Reihen sind verspätet.</numerusform>
        </translation>
    </message>
    <message>
        <source>See whether the job monitor-database-health runs.</source>
        <translation>Prüfen, ob der Job monitor-database-health läuft.</translation>
    </message>
    <message>
        <source>Deliveries are stuck: one was due without a date (-infinity) and still waits.</source>
        <translation>Zustellungen stecken fest: eine war ohne Datum fällig (-infinity) und wartet noch.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n delivery(s) failed, the first %3, the last %4.</source>
        <translation>
            <numerusform>%1 %2: %n Zustellung gescheitert, die erste %3, die letzte %4.</numerusform>
            <numerusform>%1 %2: %n Zustellungen gescheitert, die erste %3, die letzte %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looks after it.</source>
        <translation>%1 kümmert sich darum.</translation>
    </message>
    <message>
        <source>Open the issue for its cause, mend that, then replay what failed.</source>
        <translation>Den Vorfall öffnen, er nennt die Ursache; sie beheben, dann das Gescheiterte wiederholen.</translation>
    </message>
    <message>
        <source>Endpoint %1 (%2). %3</source>
        <translation>Endpunkt %1 (%2). %3</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) wait for it and are sent when it accepts one.</source>
        <translation>
            <numerusform>%n Zustellung wartet auf ihn und wird gesendet, sobald er eine annimmt.</numerusform>
            <numerusform>%n Zustellungen warten auf ihn und werden gesendet, sobald er eine annimmt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it for its settings, its changes and a test.</source>
        <translation>Ihn öffnen: dort stehen Einstellungen, Änderungen und ein Test.</translation>
    </message>
    <message>
        <source>A schema net that is not pg_net&apos;s is in its way, as of a former sandbox. Run: alter schema net rename to net_before; then create extension pg_net;</source>
        <translation>Ein Schema net, das nicht von pg_net ist, steht im Weg, etwa von einer früheren Sandbox. Ausführen: alter schema net rename to net_before; dann create extension pg_net;</translation>
    </message>
    <message>
        <source>It works for database %1: connect to that one; or set cron.database_name to this database, restart the server, then run: create extension pg_cron;</source>
        <translation>Er arbeitet für die Datenbank %1: mit dieser verbinden; oder cron.database_name auf diese Datenbank setzen, den Server neu starten, dann ausführen: create extension pg_cron;</translation>
    </message>
    <message>
        <source>%1 starts nothing: cron.launch_active_jobs is off.</source>
        <translation>%1 startet nichts: cron.launch_active_jobs ist aus.</translation>
    </message>
    <message>
        <source>%1 does nothing in this database: its worker works for database %2.</source>
        <translation>%1 tut in dieser Datenbank nichts: Der Worker arbeitet für die Datenbank %2.</translation>
    </message>
    <message>
        <source>Nothing can be sent: %1, who owns the delivery engine, may not use %2.</source>
        <translation>Nichts kann gesendet werden: %1, der Eigentümer der Zustellung, darf %2 nicht benutzen.</translation>
    </message>
    <message>
        <source>Let the owner of schema net or a superuser run: %1</source>
        <translation>Den Eigentümer des Schemas net oder einen Superuser ausführen lassen: %1</translation>
    </message>
    <message>
        <source>%1 denied to this role</source>
        <translation>%1 ist dieser Rolle verwehrt</translation>
    </message>
    <message>
        <source>%1 may not use %2: what it or its jobs post themselves is not sent.</source>
        <translation>%1 darf %2 nicht benutzen: Was diese Rolle oder ihre Jobs selbst absenden, geht nicht hinaus.</translation>
    </message>
    <message>
        <source>If it should, let the owner of schema net or a superuser run: %1</source>
        <translation>Soll sie es dürfen, den Eigentümer des Schemas net oder einen Superuser ausführen lassen: %1</translation>
    </message>
    <message>
        <source>%1 is %2 where the automation expects %3, and no one but the host may change it.</source>
        <translation>%1 ist %2, wo die Automatisierung %3 erwartet, und nur der Anbieter darf es ändern.</translation>
    </message>
    <message>
        <source>The automation works with it as it is. Ask the host&apos;s support where it does not suit you.</source>
        <translation>Die Automatisierung kommt damit zurecht. Passt es nicht, den Support des Anbieters fragen.</translation>
    </message>
    <message>
        <source>Nothing stored their answers. The automation brings a delivery engine that does: install it (signalbox migrate).</source>
        <translation>Ihre Antworten wurden nirgends gespeichert. Die Automatisierung bringt eine Zustell-Engine mit, die das tut: sie installieren (signalbox migrate).</translation>
    </message>
    <message>
        <source>Install the automation (signalbox migrate) and run the statements that it gives for indexes; without pg_cron also: select signalbox.backfill_states(100000);</source>
        <translation>Die Automatisierung installieren (signalbox migrate) und die Anweisungen für Indizes ausführen, die sie nennt; ohne pg_cron auch: select signalbox.backfill_states(100000);</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) missed runs, the first %2, and has/have not run since: %1.</source>
        <translation>
            <numerusform>%n Job hat Läufe versäumt, den ersten %2, und ist seither nicht gelaufen: %1.</numerusform>
            <numerusform>%n Jobs haben Läufe versäumt, den ersten %2, und sind seither nicht gelaufen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the job, and run it now if its work is needed. Where many jobs miss runs, the scheduler is the cause: restart it, or the server.</source>
        <translation>Öffnen Sie den Job, und führen Sie ihn jetzt aus, wenn seine Arbeit gebraucht wird. Wo viele Jobs Läufe versäumen, ist der Scheduler die Ursache: Starten Sie ihn oder den Server neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) is/are late: due %2, and not begun: %1.</source>
        <translation>
            <numerusform>%n Job ist zu spät: fällig %2 und nicht begonnen: %1.</numerusform>
            <numerusform>%n Jobs sind zu spät: fällig %2 und nicht begonnen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>pg_cron makes up for what it slept over, up to five minutes. See whether the server is overloaded.</source>
        <translation>pg_cron holt nach, was es verschlafen hat, bis zu fünf Minuten. Prüfen Sie, ob der Server überlastet ist.</translation>
    </message>
</context>
<context>
    <name>HealthState</name>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>HistoryProof</name>
    <message>
        <source>The history has %1 rows, and had %2 before: something else has deleted runs meanwhile, such as a retention job.</source>
        <translation>Der Verlauf hat %1 Zeilen und hatte vorher %2: etwas anderes hat inzwischen Läufe gelöscht, etwa ein Job zum Aufräumen.</translation>
    </message>
    <message>
        <source>The history begins or ends elsewhere than before: something else has deleted runs meanwhile, such as a retention job.</source>
        <translation>Der Verlauf beginnt oder endet anderswo als vorher: etwas anderes hat inzwischen Läufe gelöscht, etwa ein Job zum Aufräumen.</translation>
    </message>
    <message>
        <source>The history has %1 rows, and %2 are set aside in cron_set_aside.job_run_details: together as many as before.</source>
        <translation>Der Verlauf hat %1 Zeilen, und %2 liegen beiseite in cron_set_aside.job_run_details: zusammen so viele wie vorher.</translation>
    </message>
    <message>
        <source>The history has as many rows as before, counted: %1.</source>
        <translation>Der Verlauf hat so viele Zeilen wie vorher, gezählt: %1.</translation>
    </message>
    <message>
        <source>The history reaches from run %1 to run %2 and beyond, as before; about %3 rows, estimated by its size.</source>
        <translation>Der Verlauf reicht von Lauf %1 bis Lauf %2 und darüber hinaus, wie vorher; etwa %3 Zeilen, nach seiner Größe geschätzt.</translation>
    </message>
</context>
<context>
    <name>HostResolver</name>
    <message>
        <source>No such host: %1</source>
        <translation>Diesen Host gibt es nicht: %1</translation>
    </message>
</context>
<context>
    <name>HumanText</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>vor %n s</numerusform>
            <numerusform>vor %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n s</source>
        <translation>
            <numerusform>in %n s</numerusform>
            <numerusform>in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>-%1</source>
        <comment>negative duration</comment>
        <translation>-%1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the items of a list but the last, the last</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>-infinity</source>
        <translation>-infinity</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>infinity</translation>
    </message>
    <message>
        <source>endless</source>
        <comment>a duration from or to infinity</comment>
        <translation>endlos</translation>
    </message>
</context>
<context>
    <name>InvocationWords</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s)</source>
        <translation>
            <numerusform>%n Benachrichtigung</numerusform>
            <numerusform>%n Benachrichtigungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notification(s) completed</source>
        <translation>
            <numerusform>%n Benachrichtigung vervollständigt</numerusform>
            <numerusform>%n Benachrichtigungen vervollständigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s)</source>
        <translation>
            <numerusform>%n Mail</numerusform>
            <numerusform>%n Mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar sync(s)</source>
        <translation>
            <numerusform>%n Kalenderabgleich</numerusform>
            <numerusform>%n Kalenderabgleiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n preference(s)</source>
        <translation>
            <numerusform>%n Vorliebe</numerusform>
            <numerusform>%n Vorlieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memory(s)</source>
        <translation>
            <numerusform>%n Erinnerung</numerusform>
            <numerusform>%n Erinnerungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, effect</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>The function is at it.</source>
        <translation>Die Funktion ist dabei.</translation>
    </message>
    <message>
        <source>Its effects are there, once. The same message again changes nothing.</source>
        <translation>Die Wirkung ist da, einmal. Dieselbe Nachricht noch einmal ändert nichts.</translation>
    </message>
    <message>
        <source>Nothing of it stays. The sender is to try again.</source>
        <translation>Nichts davon bleibt. Der Sender soll es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The function does not know this event or its payload, and never will do it.</source>
        <translation>Die Funktion kennt dieses Ereignis oder seine Nutzlast nicht und wird es nie tun.</translation>
    </message>
    <message>
        <source>It was begun and never finished. Nothing of it stays, and sending it again does it.</source>
        <translation>Es wurde begonnen und nie fertig. Nichts davon bleibt; noch einmal gesendet, wird es getan.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>effect, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nothing was to be done</source>
        <translation>nichts war zu tun</translation>
    </message>
</context>
<context>
    <name>JobActStore</name>
    <message>
        <source>Nothing was changed: somebody else changed or removed the job meanwhile</source>
        <translation>Nichts wurde geändert: jemand anderes hat den Job inzwischen geändert oder entfernt</translation>
    </message>
    <message>
        <source>Look at what it is now, then decide again</source>
        <translation>Ansehen, was er jetzt ist, dann neu entscheiden</translation>
    </message>
    <message>
        <source>The role has a job named &quot;%1&quot; already</source>
        <translation>Die Rolle hat schon einen Job namens „%1“</translation>
    </message>
    <message>
        <source>Choose another name, or change that job: pg_cron would overwrite it</source>
        <translation>Einen anderen Namen wählen oder jenen Job ändern: pg_cron würde ihn überschreiben</translation>
    </message>
    <message>
        <source>The job belongs to the role %1</source>
        <translation>Der Job gehört der Rolle %1</translation>
    </message>
    <message>
        <source>pg_cron lets that role and superusers change it, whatever else was granted</source>
        <translation>pg_cron lässt ihn nur diese Rolle und Superuser ändern, welche Rechte sonst auch vergeben sind</translation>
    </message>
    <message>
        <source>pg_cron does not take this schedule</source>
        <translation>pg_cron nimmt diesen Zeitplan nicht an</translation>
    </message>
    <message>
        <source>The job&apos;s role may not connect to that database</source>
        <translation>Die Rolle des Jobs darf sich nicht mit dieser Datenbank verbinden</translation>
    </message>
    <message>
        <source>No job can run as that role: it may not log in</source>
        <translation>Kein Job kann als diese Rolle laufen: sie darf sich nicht anmelden</translation>
    </message>
    <message>
        <source>Only a superuser may make jobs for another role</source>
        <translation>Nur ein Superuser darf Jobs für eine andere Rolle anlegen</translation>
    </message>
    <message>
        <source>This server lets no job run as a superuser (cron.enable_superuser_jobs)</source>
        <translation>Dieser Server lässt keinen Job als Superuser laufen (cron.enable_superuser_jobs)</translation>
    </message>
    <message>
        <source>%1 may not call cron.%2()</source>
        <translation>%1 darf cron.%2() nicht aufrufen</translation>
    </message>
    <message>
        <source>Let the owner of pg_cron or a superuser run: grant usage on schema cron to %1; grant execute on function %2 to %1;</source>
        <translation>Den Eigentümer von pg_cron oder einen Superuser ausführen lassen: grant usage on schema cron to %1; grant execute on function %2 to %1;</translation>
    </message>
    <message>
        <source>%1 may not make jobs for the role %2</source>
        <translation>%1 darf keine Jobs für die Rolle %2 anlegen</translation>
    </message>
    <message>
        <source>pg_cron lets superusers do that, whatever else was granted: connect as %1, or as a superuser</source>
        <translation>pg_cron lässt das nur Superuser tun, welche Rechte sonst auch vergeben sind: sich als %1 oder als Superuser verbinden</translation>
    </message>
    <message>
        <source>The name is too long: up to version 1.4 pg_cron keeps %1 bytes of it</source>
        <translation>Der Name ist zu lang: bis Version 1.4 behält pg_cron %1 Bytes davon</translation>
    </message>
    <message>
        <source>The job&apos;s command is longer than 64 KiB, and only its beginning was read</source>
        <translation>Der Befehl des Jobs ist länger als 64 KiB, und nur sein Anfang wurde gelesen</translation>
    </message>
    <message>
        <source>Change or unschedule it in SQL: cron.alter_job(), cron.unschedule()</source>
        <translation>In SQL ändern oder aus dem Zeitplan nehmen: cron.alter_job(), cron.unschedule()</translation>
    </message>
    <message>
        <source>The server is still at the first attempt</source>
        <translation>Der Server ist noch beim ersten Versuch</translation>
    </message>
    <message>
        <source>Look again in a moment</source>
        <translation>Gleich noch einmal nachsehen</translation>
    </message>
    <message>
        <source>The job is not there any more</source>
        <translation>Den Job gibt es nicht mehr</translation>
    </message>
    <message>
        <source>pg_cron&apos;s scheduler is not running: nothing would start the job</source>
        <translation>Der Scheduler von pg_cron läuft nicht: nichts würde den Job starten</translation>
    </message>
    <message>
        <source>The server&apos;s log says why; a restart of the server starts it again</source>
        <translation>Das Protokoll des Servers sagt, warum; ein Neustart des Servers startet ihn wieder</translation>
    </message>
    <message>
        <source>pg_cron&apos;s scheduler works for another database: nothing would start the job</source>
        <translation>Der Scheduler von pg_cron arbeitet für eine andere Datenbank: nichts würde den Job starten</translation>
    </message>
    <message>
        <source>pg_cron starts no job at all: cron.launch_active_jobs is off</source>
        <translation>pg_cron startet gar keinen Job: cron.launch_active_jobs ist aus</translation>
    </message>
    <message>
        <source>alter system set cron.launch_active_jobs = on; select pg_reload_conf();</source>
        <translation>alter system set cron.launch_active_jobs = on; select pg_reload_conf();</translation>
    </message>
    <message>
        <source>pg_cron keeps no history: nothing would tell what became of the run</source>
        <translation>pg_cron führt keinen Verlauf: nichts würde sagen, was aus dem Lauf wurde</translation>
    </message>
    <message>
        <source>Set cron.log_run = on and restart the server</source>
        <translation>cron.log_run = on setzen und den Server neu starten</translation>
    </message>
    <message>
        <source>%1 may not see in which time zone pg_cron counts, so no minute can be named</source>
        <translation>%1 darf nicht sehen, in welcher Zeitzone pg_cron zählt, also lässt sich keine Minute nennen</translation>
    </message>
    <message>
        <source>Let a superuser run: grant pg_read_all_settings to %1;</source>
        <translation>Einen Superuser ausführen lassen: grant pg_read_all_settings to %1;</translation>
    </message>
    <message>
        <source>The clocks go back in pg_cron&apos;s zone %1: the minute comes twice, and the job might run twice</source>
        <translation>In der Zeitzone %1 von pg_cron wird die Uhr zurückgestellt: die Minute kommt zweimal, und der Job könnte zweimal laufen</translation>
    </message>
    <message>
        <source>Try again within three hours</source>
        <translation>Innerhalb von drei Stunden noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed: %n of these jobs belong to other roles</source>
        <translation>
            <numerusform>Nichts wurde geändert: %n dieser Jobs gehört einer anderen Rolle</numerusform>
            <numerusform>Nichts wurde geändert: %n dieser Jobs gehören anderen Rollen</numerusform>
        </translation>
    </message>
    <message>
        <source>pg_cron lets their roles and superusers change them, whatever was granted</source>
        <translation>pg_cron lässt sie nur ihre Rollen und Superuser ändern, welche Rechte auch vergeben sind</translation>
    </message>
    <message>
        <source>This server has not loaded pg_cron: no job runs, and none can be changed</source>
        <translation>Dieser Server hat pg_cron nicht geladen: kein Job läuft, und keiner lässt sich ändern</translation>
    </message>
    <message>
        <source>Add pg_cron to shared_preload_libraries and restart the server</source>
        <translation>pg_cron in shared_preload_libraries aufnehmen und den Server neu starten</translation>
    </message>
    <message>
        <source>There is no such role</source>
        <translation>Es gibt keine solche Rolle</translation>
    </message>
    <message>
        <source>%1 may not see whether that backend still is the run&apos;s</source>
        <translation>%1 darf nicht sehen, ob dieses Backend noch das des Laufs ist</translation>
    </message>
    <message>
        <source>Let a superuser run: grant pg_read_all_stats, pg_signal_backend to %1;</source>
        <translation>Einen Superuser ausführen lassen: grant pg_read_all_stats, pg_signal_backend to %1;</translation>
    </message>
    <message>
        <source>%1 may not stop what that role runs</source>
        <translation>%1 darf nicht stoppen, was diese Rolle ausführt</translation>
    </message>
    <message>
        <source>Only a superuser may stop what a superuser runs</source>
        <translation>Nur ein Superuser darf stoppen, was ein Superuser ausführt</translation>
    </message>
    <message>
        <source>Let a superuser run: grant pg_signal_backend to %1;</source>
        <translation>Einen Superuser ausführen lassen: grant pg_signal_backend to %1;</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Schreiben Sie %1</translation>
    </message>
    <message>
        <source>A job&apos;s grace cannot be kept in this database</source>
        <translation>Die Nachfrist eines Jobs lässt sich in dieser Datenbank nicht speichern</translation>
    </message>
    <message>
        <source>Install the automation (signalbox migrate), or leave the grace as it is</source>
        <translation>Installieren Sie die Automatisierung (signalbox migrate), oder lassen Sie die Nachfrist, wie sie ist</translation>
    </message>
    <message>
        <source>%1 may not set the grace of jobs</source>
        <translation>%1 darf die Nachfrist von Jobs nicht setzen</translation>
    </message>
    <message>
        <source>Let the owner of the automation run: grant select, insert, update on %1 to %2</source>
        <translation>Lassen Sie den Eigentümer der Automatisierung ausführen: grant select, insert, update on %1 to %2</translation>
    </message>
</context>
<context>
    <name>JobEditing</name>
    <message>
        <source>%1-copy</source>
        <translation>%1-kopie</translation>
    </message>
    <message>
        <source>A job needs a schedule, such as 0 2 * * * for every day at 02:00.</source>
        <translation>Ein Job braucht einen Zeitplan, etwa 0 2 * * * für jeden Tag um 02:00.</translation>
    </message>
    <message>
        <source>A job needs a command: the SQL that it runs.</source>
        <translation>Ein Job braucht einen Befehl: das SQL, das er ausführt.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <comment>a part of a job and its text</comment>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>%1: from &quot;%2&quot; to &quot;%3&quot;</source>
        <translation>%1: von „%2“ zu „%3“</translation>
    </message>
    <message>
        <source>it is active</source>
        <translation>er ist aktiv</translation>
    </message>
    <message>
        <source>it is paused</source>
        <translation>er ist angehalten</translation>
    </message>
    <message>
        <source>grace: from %1 to %2</source>
        <comment>how late a run may begin</comment>
        <translation>Nachfrist: von %1 zu %2</translation>
    </message>
</context>
<context>
    <name>JobFigures</name>
    <message>
        <source>It succeeded, but returned no row: %1.</source>
        <translation>Er gelang, gab aber keine Zeile zurück: %1.</translation>
    </message>
    <message>
        <source>It succeeded, but changed no row: %1.</source>
        <translation>Er gelang, änderte aber keine Zeile: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n run(s) did nothing.</source>
        <translation>
            <numerusform>Der letzte Lauf (%n) tat nichts.</numerusform>
            <numerusform>Die letzten %n Läufe taten nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>It took unusually long: %1, %2.</source>
        <translation>Er dauerte ungewöhnlich lange: %1, %2.</translation>
    </message>
    <message>
        <source>It took unusually short: %1, %2.</source>
        <translation>Er dauerte ungewöhnlich kurz: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>usually %1 row(s)</source>
        <translation>
            <numerusform>meist %1 Zeile</numerusform>
            <numerusform>meist %1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>usually %1 to %2 rows</source>
        <translation>meist %1 bis %2 Zeilen</translation>
    </message>
    <message>
        <source>usually %1, 19 of 20 within %2</source>
        <translation>meist %1, 19 von 20 innerhalb von %2</translation>
    </message>
</context>
<context>
    <name>JobLint</name>
    <message>
        <source>Keep it in the vault, and write: (select decrypted_secret from vault.decrypted_secrets where name = &apos;the_name&apos;). Then change the key: this one stands in the history of runs, too.</source>
        <translation>Im Vault aufbewahren und schreiben: (select decrypted_secret from vault.decrypted_secrets where name = &apos;the_name&apos;). Dann den Schlüssel wechseln: dieser steht auch im Verlauf der Läufe.</translation>
    </message>
    <message>
        <source>A key, token or password stands here word by word. Whoever may read cron.job or its history reads it, and so does each backup.</source>
        <translation>Ein Schlüssel, Token oder Passwort steht hier Wort für Wort. Wer cron.job oder seinen Verlauf lesen darf, liest es, und jede Sicherung enthält es.</translation>
    </message>
    <message>
        <source>A publishable key stands here word by word. It is no secret, but the job fails when it is changed.</source>
        <translation>Ein öffentlicher Schlüssel (publishable key) steht hier Wort für Wort. Er ist kein Geheimnis, aber der Job scheitert, wenn er gewechselt wird.</translation>
    </message>
    <message>
        <source>Keep it in the vault, beside the others.</source>
        <translation>Im Vault aufbewahren, bei den anderen.</translation>
    </message>
    <message>
        <source>A key that begins with sb_ is no JWT: sent as a Bearer token, it is refused with 401.</source>
        <translation>Ein Schlüssel, der mit sb_ beginnt, ist kein JWT: als Bearer-Token gesendet, wird er mit 401 abgelehnt.</translation>
    </message>
    <message>
        <source>Send it in the header apikey, without &quot;Bearer &quot;, and set verify_jwt = false for the function.</source>
        <translation>In der Kopfzeile apikey senden, ohne „Bearer “, und für die Funktion verify_jwt = false setzen.</translation>
    </message>
    <message>
        <source>The vault holds no secret: create it with vault.create_secret(value, name).</source>
        <translation>Der Vault enthält kein Geheimnis: es mit vault.create_secret(value, name) anlegen.</translation>
    </message>
    <message>
        <source>Correct the name, or create it with vault.create_secret(value, name). There are: %1%2.</source>
        <translation>Den Namen berichtigen, oder es mit vault.create_secret(value, name) anlegen. Es gibt: %1%2.</translation>
    </message>
    <message>
        <source>Then &apos;Bearer &apos; || NULL is NULL, and the request goes out without that header.</source>
        <translation>Dann ist &apos;Bearer &apos; || NULL gleich NULL, und die Anfrage geht ohne diese Kopfzeile hinaus.</translation>
    </message>
    <message>
        <source>The vault has no secret of the name %1, so this is NULL.</source>
        <translation>Der Vault hat kein Geheimnis namens %1, also ist dies NULL.</translation>
    </message>
    <message>
        <source>Where this setting is not made, it is NULL.</source>
        <translation>Wo diese Einstellung nicht gesetzt ist, ist sie NULL.</translation>
    </message>
    <message>
        <source>Leave &quot;true&quot; out, so that the run fails with the setting&apos;s name; or use the vault.</source>
        <translation>„true“ weglassen, damit der Lauf mit dem Namen der Einstellung scheitert; oder den Vault benutzen.</translation>
    </message>
    <message>
        <source>Without a timeout pg_net waits %1. What takes longer reads as timed out, although it may be done there.</source>
        <translation>Ohne Zeitgrenze wartet pg_net %1. Was länger dauert, gilt als abgelaufen, obwohl es dort vielleicht getan wird.</translation>
    </message>
    <message>
        <source>Add: timeout_milliseconds := 30000, or what its slowest answer takes.</source>
        <translation>Hinzufügen: timeout_milliseconds := 30000, oder was die langsamste Antwort braucht.</translation>
    </message>
    <message>
        <source>These are milliseconds: pg_net gives up after %1.</source>
        <translation>Das sind Millisekunden: pg_net gibt nach %1 auf.</translation>
    </message>
    <message>
        <source>Write seconds times thousand: 5000 for five seconds.</source>
        <translation>Sekunden mal tausend schreiben: 5000 für fünf Sekunden.</translation>
    </message>
    <message>
        <source>It waits up to %1, and the next run comes after %2: while the receiver hangs, requests pile up, and each delays what is sent with it.</source>
        <translation>Er wartet bis zu %1, und der nächste Lauf kommt nach %2: solange der Empfänger hängt, stauen sich Anfragen, und jede verzögert, was mit ihr gesendet wird.</translation>
    </message>
    <message>
        <source>Choose a timeout below the time between two runs.</source>
        <translation>Eine Zeitgrenze unter der Zeit zwischen zwei Läufen wählen.</translation>
    </message>
    <message>
        <source>net.http_post() takes its body as jsonb; with text the function does not exist.</source>
        <translation>net.http_post() nimmt den Inhalt als jsonb; mit text gibt es die Funktion nicht.</translation>
    </message>
    <message>
        <source>Write ::jsonb instead of ::text.</source>
        <translation>::jsonb statt ::text schreiben.</translation>
    </message>
    <message>
        <source>Write: %1</source>
        <translation>Schreiben: %1</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Weglassen.</translation>
    </message>
    <message>
        <source>One run in twenty takes %1 or longer, and the next one is due after %2. pg_cron starts none beside one that runs: they queue up, and it runs late or without a pause.</source>
        <translation>Einer von zwanzig Läufen dauert %1 oder länger, und der nächste ist nach %2 fällig. pg_cron startet keinen neben einem laufenden: sie stauen sich, und der Job läuft verspätet oder ohne Pause.</translation>
    </message>
    <message>
        <source>Let it run more seldom, or do less each time.</source>
        <translation>Ihn seltener laufen oder jedes Mal weniger tun lassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n other job(s) start in the same minute.</source>
        <translation>
            <numerusform>%n anderer Job startet in derselben Minute.</numerusform>
            <numerusform>%n andere Jobs starten in derselben Minute.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another minute: each job takes a connection, and more than eight at once wait for each other.</source>
        <translation>Eine andere Minute wählen: jeder Job nimmt eine Verbindung, und mehr als acht zugleich warten aufeinander.</translation>
    </message>
    <message>
        <source>It adds up to %1 rows a day to cron.job_run_details, and no job takes old ones out.</source>
        <translation>Er fügt cron.job_run_details bis zu %1 Zeilen am Tag hinzu, und kein Job entfernt alte.</translation>
    </message>
    <message>
        <source>Add a job: delete from cron.job_run_details where end_time &lt; now() - interval &apos;7 days&apos;</source>
        <translation>Einen Job hinzufügen: delete from cron.job_run_details where end_time &lt; now() - interval &apos;7 days&apos;</translation>
    </message>
    <message>
        <source>The command holds no statement. Over a connection it succeeds and does nothing; in a background worker its run never ends.</source>
        <translation>Der Befehl enthält keine Anweisung. Über eine Verbindung gelingt er und tut nichts; in einem Hintergrundprozess endet sein Lauf nie.</translation>
    </message>
    <message>
        <source>Write a statement.</source>
        <translation>Eine Anweisung schreiben.</translation>
    </message>
    <message>
        <source>This comment is not closed, so the command fails.</source>
        <translation>Dieser Kommentar ist nicht geschlossen, also scheitert der Befehl.</translation>
    </message>
    <message>
        <source>This quote is not closed, so the command fails.</source>
        <translation>Dieses Anführungszeichen wird nicht geschlossen, also scheitert der Befehl.</translation>
    </message>
    <message>
        <source>Close it. Within quotes, write a quote twice.</source>
        <translation>Den Schluss ergänzen. Innerhalb von Anführungszeichen ein Anführungszeichen doppelt schreiben.</translation>
    </message>
    <message>
        <source>Commands with a backslash are psql&apos;s own; the server does not know them.</source>
        <translation>Befehle mit einem Backslash gehören psql selbst; der Server kennt sie nicht.</translation>
    </message>
    <message>
        <source>Write it in SQL.</source>
        <translation>In SQL schreiben.</translation>
    </message>
    <message>
        <source>Make a job of it alone. It takes several tables: VACUUM ANALYZE a, b.</source>
        <translation>Einen eigenen Job daraus machen. Es nimmt mehrere Tabellen: VACUUM ANALYZE a, b.</translation>
    </message>
    <message>
        <source>Make a job of it alone.</source>
        <translation>Einen eigenen Job daraus machen.</translation>
    </message>
    <message>
        <source>%1 fails beside other statements: pg_cron runs all of a job as one transaction.</source>
        <translation>%1 scheitert neben anderen Anweisungen: pg_cron führt alles in einem Job als eine Transaktion aus.</translation>
    </message>
    <message>
        <source>%1 fails in a DO block.</source>
        <translation>%1 scheitert in einem DO-Block.</translation>
    </message>
    <message>
        <source>This begins a transaction that nothing commits: its work is rolled back, and the run reads &quot;succeeded&quot; all the same.</source>
        <translation>Das beginnt eine Transaktion, die nichts festschreibt: ihre Arbeit wird zurückgerollt, und beim Lauf steht trotzdem „succeeded“.</translation>
    </message>
    <message>
        <source>Leave BEGIN out: all statements of a job are one transaction anyway.</source>
        <translation>BEGIN weglassen: alle Anweisungen eines Jobs sind ohnehin eine Transaktion.</translation>
    </message>
    <message>
        <source>In a background worker (cron.use_background_workers) this fails.</source>
        <translation>In einem Hintergrund-Worker (cron.use_background_workers) scheitert das.</translation>
    </message>
    <message>
        <source>Leave BEGIN and COMMIT out: all statements of a job are one transaction anyway.</source>
        <translation>BEGIN und COMMIT weglassen: alle Anweisungen eines Jobs sind ohnehin eine Transaktion.</translation>
    </message>
    <message>
        <source>COPY to or from the client: a job&apos;s client is pg_cron, which cannot. The scheduler may hang, and then no job runs at all.</source>
        <translation>COPY zum oder vom Client: der Client eines Jobs ist pg_cron, und das kann es nicht. Der Scheduler kann hängen bleiben, und dann läuft gar kein Job.</translation>
    </message>
    <message>
        <source>Copy to a file on the server, to a program, or use INSERT ... SELECT.</source>
        <translation>In eine Datei auf dem Server oder an ein Programm kopieren, oder INSERT ... SELECT verwenden.</translation>
    </message>
    <message>
        <source>REFRESH MATERIALIZED VIEW knows no IF EXISTS, so this fails.</source>
        <translation>REFRESH MATERIALIZED VIEW kennt kein IF EXISTS, also scheitert das.</translation>
    </message>
    <message>
        <source>If this array is NULL, the run fails; and array_agg() of no rows is NULL.</source>
        <translation>Ist dieses Array NULL, scheitert der Lauf; und array_agg() über keine Zeilen ist NULL.</translation>
    </message>
    <message>
        <source>Write: FOREACH x IN ARRAY coalesce(the_array, &apos;{}&apos;) LOOP</source>
        <translation>So schreiben: FOREACH x IN ARRAY coalesce(the_array, &apos;{}&apos;) LOOP</translation>
    </message>
    <message>
        <source>Role %1 finds no function %2.</source>
        <translation>Rolle %1 findet keine Funktion %2.</translation>
    </message>
    <message>
        <source>Role %1 finds no table or view %2.</source>
        <translation>Rolle %1 findet keine Tabelle oder Sicht %2.</translation>
    </message>
    <message>
        <source>Write it with its schema: a job has the search_path of its role, not that of your session.</source>
        <translation>Mit dem Schema davor schreiben: ein Job hat den search_path seiner Rolle, nicht den Ihrer Sitzung.</translation>
    </message>
    <message>
        <source>Correct the name, or grant the role USAGE on schema %1.</source>
        <translation>Den Namen berichtigen oder der Rolle USAGE auf das Schema %1 geben.</translation>
    </message>
    <message>
        <source>A job that unschedules itself always reads &quot;failed: job canceled&quot;, although it was done.</source>
        <translation>Bei einem Job, der sich selbst aus dem Zeitplan nimmt, steht immer „failed: job canceled“, obwohl er seine Arbeit getan hat.</translation>
    </message>
    <message>
        <source>Use Run now for what runs once; it cleans up after itself.</source>
        <translation>Für Einmaliges „Jetzt ausführen“ nehmen; das räumt hinter sich auf.</translation>
    </message>
</context>
<context>
    <name>JobPunctuality</name>
    <message>
        <source>It was due %1 and has not begun. pg_cron may still begin it.</source>
        <translation>Er war %1 fällig und hat nicht begonnen. pg_cron kann ihn noch beginnen.</translation>
    </message>
    <message>
        <source>It was due %1, the scheduler was alive, and it has not run since.</source>
        <translation>Er war %1 fällig, der Scheduler lebte, und er ist seither nicht gelaufen.</translation>
    </message>
    <message numerus="yes">
        <source>It was due %n time(s), the first %1; the scheduler was alive, and it has not run since.</source>
        <translation>
            <numerusform>Er war %n-mal fällig, zuerst %1; der Scheduler lebte, und er ist seither nicht gelaufen.</numerusform>
            <numerusform>Er war %n-mal fällig, zuerst %1; der Scheduler lebte, und er ist seither nicht gelaufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether runs were missed is not known: nothing in this database notes when jobs are due and whether the scheduler is alive. The automation does.</source>
        <translation>Ob Läufe versäumt wurden, ist nicht bekannt: nichts in dieser Datenbank vermerkt, wann Jobs fällig sind und ob der Scheduler lebt. Die Automatisierung tut es.</translation>
    </message>
    <message>
        <source>Whether runs were missed in the last 24 h is not known: nobody watched.</source>
        <translation>Ob in den letzten 24 h Läufe versäumt wurden, ist nicht bekannt: niemand hat hingesehen.</translation>
    </message>
    <message>
        <source>No run of the last 24 h was missed</source>
        <translation>Kein Lauf der letzten 24 h wurde versäumt</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) of the last 24 h was/were missed</source>
        <translation>
            <numerusform>%n Lauf der letzten 24 h wurde versäumt</numerusform>
            <numerusform>%n Läufe der letzten 24 h wurden versäumt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, as far as is known: %2 % of that time.</source>
        <translation>%1, soweit bekannt: %2 % dieser Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 (%n run(s))</source>
        <comment>times</comment>
        <translation>
            <numerusform>%1 bis %2 (%n Lauf)</numerusform>
            <numerusform>%1 bis %2 (%n Läufe)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobReading</name>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the newest %n run(s) succeeded</source>
        <translation>
            <numerusform>%1 von %n Lauf gelungen</numerusform>
            <numerusform>%1 der neuesten %n Läufe gelungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobRunCause</name>
    <message>
        <source>Nobody works on this run of %1 any more, and no end of it is recorded: the server was restarted or crashed meanwhile, or the scheduler was.</source>
        <translation>An diesem Lauf von %1 arbeitet niemand mehr, und ein Ende ist nicht vermerkt: der Server oder der Scheduler wurde inzwischen neu gestartet oder ist abgestürzt.</translation>
    </message>
    <message>
        <source>See in the data whether its work is done. Such a row stays for ever and stops no other run; it may be deleted.</source>
        <translation>In den Daten nachsehen, ob die Arbeit getan ist. Eine solche Zeile bleibt für immer und hält keinen anderen Lauf auf; sie darf gelöscht werden.</translation>
    </message>
    <message>
        <source>The command of %1 holds no statement. In a background worker pg_cron never records an end of such a run.</source>
        <translation>Der Befehl von %1 enthält keine Anweisung. In einem Hintergrund-Worker vermerkt pg_cron nie das Ende eines solchen Laufs.</translation>
    </message>
    <message>
        <source>Give the job a command, or unschedule it.</source>
        <translation>Dem Job einen Befehl geben oder ihn aus dem Zeitplan nehmen.</translation>
    </message>
    <message>
        <source>its DO block</source>
        <translation>seinem DO-Block</translation>
    </message>
    <message>
        <source>The code of %1 raised an error itself, in line %2 of %3: %4</source>
        <translation>Der Code von %1 löste selbst einen Fehler aus, in Zeile %2 von %3: %4</translation>
    </message>
    <message>
        <source>The author of that code put this condition there: see that line for what it wants.</source>
        <translation>Wer den Code schrieb, hat diese Bedingung dort eingebaut: in der Zeile nachsehen, was sie verlangt.</translation>
    </message>
    <message>
        <source>%1 failed, and pg_cron recorded no words about it.</source>
        <translation>%1 ist gescheitert, und pg_cron hat keine Worte dazu vermerkt.</translation>
    </message>
    <message>
        <source>See the server&apos;s log at that time.</source>
        <translation>Im Protokoll des Servers zu dieser Zeit nachsehen.</translation>
    </message>
    <message>
        <source>%1 failed. What was recorded is not known here: %2</source>
        <translation>%1 ist gescheitert. Was vermerkt wurde, ist hier nicht bekannt: %2</translation>
    </message>
    <message>
        <source>The command of %1 failed: %2</source>
        <translation>Der Befehl von %1 ist gescheitert: %2</translation>
    </message>
    <message>
        <source>Try the command in a dry run, mend it there, then save it.</source>
        <translation>Den Befehl in einem Probelauf versuchen, dort berichtigen, dann speichern.</translation>
    </message>
    <message>
        <source>The server speaks its own language, so this is not explained further. With lc_messages = &apos;C&apos; for the role %1 it would be. Try the command in a dry run, mend it there, then save it.</source>
        <translation>Der Server spricht seine eigene Sprache, deshalb wird das nicht weiter erklärt. Mit lc_messages = &apos;C&apos; für die Rolle %1 würde es das. Den Befehl in einem Probelauf versuchen, dort berichtigen, dann speichern.</translation>
    </message>
    <message>
        <source>pg_cron could not connect to the database %1 as %2, so %3 did not run. It keeps no reason.</source>
        <translation>pg_cron konnte sich nicht mit der Datenbank %1 als %2 verbinden, also lief %3 nicht. Einen Grund vermerkt es nicht.</translation>
    </message>
    <message>
        <source>The server&apos;s log has the reason. Usual ones: pg_hba.conf wants a password for connections to cron.host; the server does not listen there; the role may not log in, or has its connection limit reached; the database is gone. With cron.use_background_workers = on pg_cron needs no connection.</source>
        <translation>Der Grund steht im Protokoll des Servers. Üblich sind: pg_hba.conf verlangt ein Passwort für Verbindungen zu cron.host; der Server lauscht dort nicht; die Rolle darf sich nicht anmelden oder hat ihre Verbindungen ausgeschöpft; die Datenbank gibt es nicht mehr. Mit cron.use_background_workers = on braucht pg_cron keine Verbindung.</translation>
    </message>
    <message>
        <source>%1 was unscheduled or paused while it ran, so pg_cron watched it no further. Over a connection its command ran on and may have been committed all the same; a background worker was terminated, and what it did is rolled back.</source>
        <translation>%1 wurde während des Laufs aus dem Zeitplan genommen oder angehalten, also verfolgte pg_cron ihn nicht weiter. Über eine Verbindung lief der Befehl weiter und ist vielleicht trotzdem festgeschrieben; ein Hintergrund-Worker wurde beendet, und was er tat, ist zurückgerollt.</translation>
    </message>
    <message>
        <source>See in the data whether its work is done before you run it again. A job that unschedules itself always ends like this.</source>
        <translation>In den Daten nachsehen, ob die Arbeit getan ist, bevor Sie ihn noch einmal ausführen. Ein Job, der sich selbst aus dem Zeitplan nimmt, endet immer so.</translation>
    </message>
    <message>
        <source>%1 could not be started within the ten seconds that pg_cron allows.</source>
        <translation>%1 ließ sich nicht innerhalb der zehn Sekunden starten, die pg_cron erlaubt.</translation>
    </message>
    <message>
        <source>The server was too busy, or had no connection or worker to spare. See how many jobs start in the same minute and spread them; compare cron.max_running_jobs with max_connections, or with max_worker_processes if jobs run in background workers.</source>
        <translation>Der Server war überlastet oder hatte keine Verbindung und keinen Worker frei. Nachsehen, wie viele Jobs in derselben Minute starten, und sie verteilen; cron.max_running_jobs mit max_connections vergleichen, oder mit max_worker_processes, wenn die Jobs in Hintergrund-Workern laufen.</translation>
    </message>
    <message>
        <source>The server was restarted, or crashed, while %1 ran. What it had not committed is rolled back.</source>
        <translation>Der Server wurde neu gestartet oder stürzte ab, während %1 lief. Was noch nicht festgeschrieben war, ist zurückgerollt.</translation>
    </message>
    <message>
        <source>Run it now if it cannot wait for its next time. The server&apos;s log says why it was restarted.</source>
        <translation>Ihn jetzt ausführen, wenn er nicht bis zum nächsten Mal warten kann. Warum der Server neu startete, steht in seinem Protokoll.</translation>
    </message>
    <message>
        <source>There was no background worker left to run %1 in.</source>
        <translation>Für %1 war kein Hintergrund-Worker mehr frei.</translation>
    </message>
    <message>
        <source>Raise max_worker_processes and restart the server; or lower cron.max_running_jobs, and spread the jobs that start in the same minute.</source>
        <translation>max_worker_processes erhöhen und den Server neu starten; oder cron.max_running_jobs senken und die Jobs verteilen, die in derselben Minute starten.</translation>
    </message>
    <message>
        <source>There was no shared memory left for a background worker to run %1 in.</source>
        <translation>Für einen Hintergrund-Worker, in dem %1 laufen sollte, war kein gemeinsamer Speicher mehr frei.</translation>
    </message>
    <message>
        <source>Lower cron.max_running_jobs, or see what else uses dynamic shared memory (dynamic_shared_memory_type, parallel queries).</source>
        <translation>cron.max_running_jobs senken oder nachsehen, was sonst dynamischen gemeinsamen Speicher benutzt (dynamic_shared_memory_type, parallele Abfragen).</translation>
    </message>
    <message>
        <source>pg_cron lost its connection while %1 was under way: its session was ended, or the server stopped. It is not sure how far the command came.</source>
        <translation>pg_cron verlor seine Verbindung, während %1 im Gang war: seine Sitzung wurde beendet, oder der Server hielt an. Es ist nicht sicher, wie weit der Befehl kam.</translation>
    </message>
    <message>
        <source>See in the data whether its work is done, and in the server&apos;s log what ended the session.</source>
        <translation>In den Daten nachsehen, ob die Arbeit getan ist, und im Protokoll des Servers, was die Sitzung beendete.</translation>
    </message>
    <message>
        <source>The command of %1 copies to or from its client, and that is pg_cron, which cannot. It may keep the scheduler from starting any other job.</source>
        <translation>Der Befehl von %1 kopiert zum oder vom Client, und das ist pg_cron, das es nicht kann. Er hindert vielleicht den Scheduler daran, einen anderen Job zu starten.</translation>
    </message>
    <message>
        <source>Copy to a file on the server or to a program, or use INSERT ... SELECT. If no job runs any more, restart the server.</source>
        <translation>In eine Datei auf dem Server oder an ein Programm kopieren, oder INSERT ... SELECT verwenden. Läuft gar kein Job mehr, den Server neu starten.</translation>
    </message>
    <message>
        <source>The session that ran %1 was ended: somebody terminated it, or the server crashed or ran out of memory. Its work is rolled back.</source>
        <translation>Die Sitzung, in der %1 lief, wurde beendet: jemand hat sie beendet, oder der Server stürzte ab oder hatte keinen Speicher mehr. Die Arbeit ist zurückgerollt.</translation>
    </message>
    <message>
        <source>The server&apos;s log tells which. If it was terminated, run it now.</source>
        <translation>Was es war, steht im Protokoll des Servers. Hat jemand sie beendet, ihn jetzt ausführen.</translation>
    </message>
    <message>
        <source>The session that ran %1 was terminated: by somebody, or because the server was stopped. Its work is rolled back.</source>
        <translation>Die Sitzung, in der %1 lief, wurde beendet: von jemandem, oder weil der Server angehalten wurde. Die Arbeit ist zurückgerollt.</translation>
    </message>
    <message>
        <source>Run it now if it cannot wait for its next time.</source>
        <translation>Ihn jetzt ausführen, wenn er nicht bis zum nächsten Mal warten kann.</translation>
    </message>
    <message>
        <source>There was no connection left for %1.</source>
        <translation>Für %1 war keine Verbindung mehr frei.</translation>
    </message>
    <message>
        <source>See who holds the connections, and close what is idle. Spread jobs that start in the same minute, or lower cron.max_running_jobs.</source>
        <translation>Nachsehen, wer die Verbindungen hält, und schließen, was ruht. Jobs verteilen, die in derselben Minute starten, oder cron.max_running_jobs senken.</translation>
    </message>
    <message>
        <source>Another process of the server crashed, so the session that ran %1 was ended. Its work is rolled back.</source>
        <translation>Ein anderer Prozess des Servers stürzte ab, deshalb wurde die Sitzung beendet, in der %1 lief. Die Arbeit ist zurückgerollt.</translation>
    </message>
    <message>
        <source>The server&apos;s log says which process crashed, and why.</source>
        <translation>Im Protokoll des Servers steht, welcher Prozess abstürzte und warum.</translation>
    </message>
    <message>
        <source>The session that ran %1 was ended by the %2.</source>
        <translation>Die Sitzung, in der %1 lief, wurde vom %2 beendet.</translation>
    </message>
    <message>
        <source>See that setting of the role %1 and of the database %2.</source>
        <translation>Diese Einstellung der Rolle %1 und der Datenbank %2 ansehen.</translation>
    </message>
    <message>
        <source>%1 was in the way of what the standby had to replay.</source>
        <translation>%1 stand dem im Weg, was der Standby nachvollziehen musste.</translation>
    </message>
    <message>
        <source>Run it on the primary, or raise max_standby_streaming_delay.</source>
        <translation>Ihn auf dem Primärserver ausführen oder max_standby_streaming_delay erhöhen.</translation>
    </message>
    <message>
        <source>The password of role %1 was refused, so %2 did not run.</source>
        <translation>Das Passwort der Rolle %1 wurde abgelehnt, also lief %2 nicht.</translation>
    </message>
    <message>
        <source>Correct it in the server&apos;s .pgpass, or let pg_hba.conf trust local connections of that role.</source>
        <translation>Es in der .pgpass des Servers berichtigen oder pg_hba.conf lokalen Verbindungen dieser Rolle vertrauen lassen.</translation>
    </message>
    <message>
        <source>pg_hba.conf lets no connection of %1 to %2 in, so %3 did not run.</source>
        <translation>pg_hba.conf lässt keine Verbindung von %1 zu %2 zu, also lief %3 nicht.</translation>
    </message>
    <message>
        <source>Add a line for it, or point cron.host to where one is.</source>
        <translation>Eine Zeile dafür hinzufügen oder cron.host dorthin richten, wo es eine gibt.</translation>
    </message>
    <message>
        <source>Role %1 does not exist any more, and %2 needs it.</source>
        <translation>Die Rolle %1 gibt es nicht mehr, und %2 braucht sie.</translation>
    </message>
    <message>
        <source>Create the role, or give the job another one. A job whose role is dropped may stop the whole scheduler.</source>
        <translation>Die Rolle anlegen oder dem Job eine andere geben. Ein Job, dessen Rolle gelöscht ist, hält vielleicht den ganzen Scheduler auf.</translation>
    </message>
    <message>
        <source>Role %1 may not log in, so %2 did not run.</source>
        <translation>Rolle %1 darf sich nicht anmelden, also lief %2 nicht.</translation>
    </message>
    <message>
        <source>Run: alter role %1 login; or give the job another role.</source>
        <translation>Ausführen: alter role %1 login; oder dem Job eine andere Rolle geben.</translation>
    </message>
    <message>
        <source>Database %1 does not exist, and %2 needs it.</source>
        <translation>Die Datenbank %1 gibt es nicht, und %2 braucht sie.</translation>
    </message>
    <message>
        <source>Give the job another database, or unschedule it.</source>
        <translation>Dem Job eine andere Datenbank geben oder ihn aus dem Zeitplan nehmen.</translation>
    </message>
    <message>
        <source>Database %1 takes no connections, so %2 did not run.</source>
        <translation>Die Datenbank %1 nimmt keine Verbindungen an, also lief %2 nicht.</translation>
    </message>
    <message>
        <source>Run: alter database %1 allow_connections true;</source>
        <translation>Ausführen: alter database %1 allow_connections true;</translation>
    </message>
    <message>
        <source>Write its name with its schema: a job has the search_path of its role, not that of your session. Or it was renamed or dropped: mend the command.</source>
        <translation>Den Namen mit seinem Schema schreiben: ein Job hat den search_path seiner Rolle, nicht den Ihrer Sitzung. Oder es wurde umbenannt oder gelöscht: den Befehl berichtigen.</translation>
    </message>
    <message>
        <source>Role %1 lacks a right that %2 needs: on %3.</source>
        <translation>Der Rolle %1 fehlt ein Recht, das %2 braucht: auf %3.</translation>
    </message>
    <message>
        <source>Grant it to %1, or let the job run as a role that has it.</source>
        <translation>Das Recht %1 geben oder den Job als eine Rolle laufen lassen, die es hat.</translation>
    </message>
    <message>
        <source>Role %1 may not %3, and %2 does.</source>
        <translation>Rolle %1 darf nicht, was %2 tut: %3.</translation>
    </message>
    <message>
        <source>Grant it that right, or let the job run as a role that has it.</source>
        <translation>Ihr dieses Recht geben oder den Job als eine Rolle laufen lassen, die es hat.</translation>
    </message>
    <message>
        <source>Role %1 would have to own %3 for what %2 does.</source>
        <translation>Für das, was %2 tut, müsste %3 der Rolle %1 gehören.</translation>
    </message>
    <message>
        <source>Let the job run as the owner, or grant the owner&apos;s role to %1.</source>
        <translation>Den Job als Eigentümer laufen lassen oder %1 die Rolle des Eigentümers geben.</translation>
    </message>
    <message>
        <source>%1 took longer than statement_timeout allows, so the server broke it off and rolled it back.</source>
        <translation>%1 dauerte länger, als statement_timeout erlaubt, also brach der Server ihn ab und rollte ihn zurück.</translation>
    </message>
    <message>
        <source>Let it do less at a time, or set the limit for its role: alter role %1 set statement_timeout = &apos;10min&apos;. A SET in the command itself counts for the statements after it only, and in a background worker for none.</source>
        <translation>Ihn auf einmal weniger tun lassen oder die Grenze für seine Rolle setzen: alter role %1 set statement_timeout = &apos;10min&apos;. Ein SET im Befehl selbst gilt nur für die Anweisungen danach, und in einem Hintergrund-Worker für keine.</translation>
    </message>
    <message>
        <source>%1 waited for a lock longer than lock_timeout allows.</source>
        <translation>%1 wartete länger auf eine Sperre, als lock_timeout erlaubt.</translation>
    </message>
    <message>
        <source>Something held it that long: another job at the same time, or a transaction left open. &quot;Running now&quot; shows who blocks whom.</source>
        <translation>Etwas hielt sie so lange: ein anderer Job zur selben Zeit oder eine offen gelassene Transaktion. „Läuft gerade“ zeigt, wer wen blockiert.</translation>
    </message>
    <message>
        <source>%1 and another transaction waited for each other&apos;s locks; the server broke %1 off and rolled it back.</source>
        <translation>%1 und eine andere Transaktion warteten auf die Sperren der jeweils anderen; der Server brach %1 ab und rollte ihn zurück.</translation>
    </message>
    <message>
        <source>Run it now, it usually works the second time. If it comes again: take locks in the same order as the other one, or start the two at different minutes. The message&apos;s detail names the processes.</source>
        <translation>Ihn jetzt ausführen, beim zweiten Mal gelingt es meist. Kommt es wieder: Sperren in derselben Reihenfolge nehmen wie der andere oder die beiden in verschiedenen Minuten starten. Die Einzelheiten der Meldung nennen die Prozesse.</translation>
    </message>
    <message numerus="yes">
        <source>%1 must be the only statement of its job, and %2 has %n statement(s): pg_cron runs them as one transaction.</source>
        <translation>
            <numerusform>%1 muss die einzige Anweisung des Jobs sein, und %2 hat %n Anweisung: pg_cron führt alles als eine Transaktion aus.</numerusform>
            <numerusform>%1 muss die einzige Anweisung des Jobs sein, und %2 hat %n Anweisungen: pg_cron führt sie als eine Transaktion aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a job of it alone. VACUUM takes several tables: VACUUM ANALYZE a, b.</source>
        <translation>Einen eigenen Job daraus machen. VACUUM nimmt mehrere Tabellen: VACUUM ANALYZE a, b.</translation>
    </message>
    <message>
        <source>%1 must not stand in a transaction, function or block, and in %2 it does.</source>
        <translation>%1 darf nicht in einer Transaktion, einer Funktion oder einem Block stehen, und in %2 tut es das.</translation>
    </message>
    <message>
        <source>Make it a job&apos;s only statement, as it stands.</source>
        <translation>Es zur einzigen Anweisung eines Jobs machen, so wie es dasteht.</translation>
    </message>
    <message>
        <source>The command of %1 begins or ends a transaction, and in a background worker pg_cron does not allow that.</source>
        <translation>Der Befehl von %1 beginnt oder beendet eine Transaktion, und in einem Hintergrund-Worker erlaubt pg_cron das nicht.</translation>
    </message>
    <message>
        <source>Leave out BEGIN and COMMIT: all statements of a job are one transaction anyway.</source>
        <translation>BEGIN und COMMIT weglassen: alle Anweisungen eines Jobs sind ohnehin eine Transaktion.</translation>
    </message>
    <message>
        <source>%1 sends a request through pg_net, and database %2 does not have it, or not so.</source>
        <translation>%1 sendet eine Anfrage durch pg_net, und die Datenbank %2 hat es nicht, oder nicht so.</translation>
    </message>
    <message>
        <source>Run: create extension pg_net; in that database. It is net.http_post(url, body, params, headers, timeout_milliseconds), with body, params and headers as jsonb.</source>
        <translation>In dieser Datenbank ausführen: create extension pg_net; Der Aufruf ist net.http_post(url, body, params, headers, timeout_milliseconds), mit body, params und headers als jsonb.</translation>
    </message>
    <message>
        <source>%1 does not exist for role %2 in database %3, and %4 needs it.</source>
        <translation>%4 braucht, was es für die Rolle %2 in der Datenbank %3 nicht gibt: %1.</translation>
    </message>
    <message>
        <source>The server could not load a library that %1 needs: it was replaced or removed, while the server kept running.</source>
        <translation>Der Server konnte eine Bibliothek nicht laden, die %1 braucht: sie wurde ersetzt oder entfernt, während der Server weiterlief.</translation>
    </message>
    <message>
        <source>After an upgrade of packages, restart the server; then run ALTER EXTENSION ... UPDATE. If the file is gone, install its package again.</source>
        <translation>Nach einer Aktualisierung von Paketen den Server neu starten; dann ALTER EXTENSION ... UPDATE ausführen. Fehlt die Datei, ihr Paket neu installieren.</translation>
    </message>
    <message>
        <source>The server&apos;s disk was full, so %1 failed.</source>
        <translation>Die Festplatte des Servers war voll, also scheiterte %1.</translation>
    </message>
    <message>
        <source>Make room first: old WAL that a replication slot holds, the history of runs, large tables. Then run it now.</source>
        <translation>Zuerst Platz schaffen: altes WAL, das ein Replikationsslot festhält, der Verlauf der Läufe, große Tabellen. Dann ihn jetzt ausführen.</translation>
    </message>
    <message>
        <source>%1 writes (%2), and the transaction is read-only: the server is a standby, or default_transaction_read_only is on.</source>
        <translation>%1 schreibt (%2), und die Transaktion darf nur lesen: der Server ist ein Standby, oder default_transaction_read_only ist an.</translation>
    </message>
    <message>
        <source>Look at default_transaction_read_only of role %1 and database %2. A hosted project is set read-only when its disk is nearly full.</source>
        <translation>default_transaction_read_only der Rolle %1 und der Datenbank %2 ansehen. Ein gehostetes Projekt wird auf Nur-Lesen gesetzt, wenn seine Festplatte fast voll ist.</translation>
    </message>
    <message>
        <source>What %1 writes breaks a rule of the table: %2</source>
        <translation>Was %1 schreibt, verletzt eine Regel der Tabelle: %2</translation>
    </message>
    <message>
        <source>The message&apos;s detail shows the row. Mend the command or the data.</source>
        <translation>Die Einzelheiten der Meldung zeigen die Zeile. Den Befehl oder die Daten berichtigen.</translation>
    </message>
    <message>
        <source>Somebody cancelled %1 while it ran. Its work is rolled back.</source>
        <translation>Jemand brach %1 während des Laufs ab. Die Arbeit ist zurückgerollt.</translation>
    </message>
    <message>
        <source>%1 met a change that another transaction made at the same time, and its isolation level does not allow that.</source>
        <translation>%1 traf auf eine Änderung, die eine andere Transaktion zur selben Zeit machte, und die Isolationsstufe erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Run it now: it is meant to be tried again. Or let it run as READ COMMITTED.</source>
        <translation>Ihn jetzt ausführen: ein solcher Fehler ist für einen neuen Versuch gedacht. Oder ihn als READ COMMITTED laufen lassen.</translation>
    </message>
    <message>
        <source>A procedure that %1 calls commits, and it must not within a transaction or another function.</source>
        <translation>Eine Prozedur, die %1 aufruft, schreibt fest, und das darf sie nicht innerhalb einer Transaktion oder einer anderen Funktion.</translation>
    </message>
    <message>
        <source>Let CALL be the only statement of the job; a procedure with a SET clause cannot commit either.</source>
        <translation>CALL zur einzigen Anweisung des Jobs machen; auch eine Prozedur mit einer SET-Klausel kann nicht festschreiben.</translation>
    </message>
    <message>
        <source>The server had no memory left for %1.</source>
        <translation>Der Server hatte keinen Speicher mehr für %1.</translation>
    </message>
    <message>
        <source>Let it do less at a time, or lower work_mem for its role.</source>
        <translation>Ihn auf einmal weniger tun lassen oder work_mem für seine Rolle senken.</translation>
    </message>
    <message>
        <source>%1 takes more locks than the server has room for.</source>
        <translation>%1 nimmt mehr Sperren, als im Server Platz haben.</translation>
    </message>
    <message>
        <source>Let it touch fewer tables at a time, or raise max_locks_per_transaction.</source>
        <translation>Ihn auf einmal weniger Tabellen anfassen lassen oder max_locks_per_transaction erhöhen.</translation>
    </message>
    <message>
        <source>Role %1 lacks a right that %2 needs: %3</source>
        <translation>Der Rolle %1 fehlt ein Recht, das %2 braucht: %3</translation>
    </message>
    <message>
        <source>Let the job run as a role that has it.</source>
        <translation>Den Job als eine Rolle laufen lassen, die es hat.</translation>
    </message>
    <message>
        <source>Row level security of table %1 does not let role %2 write what %3 writes.</source>
        <translation>Row Level Security der Tabelle %1 lässt die Rolle %2 nicht schreiben, was %3 schreibt.</translation>
    </message>
    <message>
        <source>Add a policy for that role, or let the job run as a role that bypasses it.</source>
        <translation>Eine Policy für diese Rolle hinzufügen oder den Job als eine Rolle laufen lassen, die sie umgeht.</translation>
    </message>
    <message>
        <source>Table or view %1</source>
        <translation>Tabelle oder Sicht %1</translation>
    </message>
    <message>
        <source>Function %1, with arguments of these types,</source>
        <translation>Funktion %1 mit Argumenten dieser Typen</translation>
    </message>
    <message>
        <source>Column %1 does not exist, and %2 needs it.</source>
        <translation>Die Spalte %1 gibt es nicht, und %2 braucht sie.</translation>
    </message>
    <message>
        <source>Column %1 of table %3 does not exist, and %2 needs it.</source>
        <translation>Die Spalte %1 der Tabelle %3 gibt es nicht, und %2 braucht sie.</translation>
    </message>
    <message>
        <source>It was renamed or dropped, or a text stands in double quotes, which are for names. Mend the command.</source>
        <translation>Sie wurde umbenannt oder gelöscht, oder ein Text steht in doppelten Anführungszeichen, die für Namen sind. Den Befehl berichtigen.</translation>
    </message>
    <message>
        <source>The command of %1 is no valid SQL: %2</source>
        <translation>Der Befehl von %1 ist kein gültiges SQL: %2</translation>
    </message>
    <message>
        <source>Mend it, and try it in a dry run before you save it.</source>
        <translation>Ihn berichtigen und in einem Probelauf versuchen, bevor Sie ihn speichern.</translation>
    </message>
    <message>
        <source>%1 inserts a row whose key is there already (%2).</source>
        <translation>%1 fügt eine Zeile ein, deren Schlüssel es schon gibt (%2).</translation>
    </message>
    <message>
        <source>Add ON CONFLICT DO NOTHING, or let it take only what is not there yet: it may have run twice for the same time.</source>
        <translation>ON CONFLICT DO NOTHING hinzufügen oder ihn nur nehmen lassen, was noch nicht da ist: vielleicht lief er zweimal für dieselbe Zeit.</translation>
    </message>
    <message>
        <source>A loop of %1 goes over an array that is NULL: there was nothing to do, and array_agg() of no rows is NULL.</source>
        <translation>Eine Schleife von %1 geht über ein Array, das NULL ist: es gab nichts zu tun, und array_agg() über keine Zeilen ist NULL.</translation>
    </message>
    <message>
        <source>Write: FOREACH x IN ARRAY coalesce(the_array, &apos;{}&apos;) LOOP</source>
        <translation>So schreiben: FOREACH x IN ARRAY coalesce(the_array, &apos;{}&apos;) LOOP</translation>
    </message>
    <message>
        <source>%1 cannot be refreshed concurrently: it has no unique index.</source>
        <translation>%1 lässt sich nicht nebenläufig (CONCURRENTLY) auffrischen: es fehlt ein eindeutiger Index.</translation>
    </message>
    <message>
        <source>Create a unique index on columns of it, without a WHERE clause.</source>
        <translation>Einen eindeutigen Index auf Spalten davon anlegen, ohne WHERE-Klausel.</translation>
    </message>
</context>
<context>
    <name>JobRunFilter</name>
    <message>
        <source>ended with an error, or could not start</source>
        <translation>endete mit einem Fehler oder ließ sich nicht starten</translation>
    </message>
    <message>
        <source>its command is running</source>
        <translation>sein Befehl läuft</translation>
    </message>
    <message>
        <source>ended without an error</source>
        <translation>endete ohne Fehler</translation>
    </message>
    <message>
        <source>nobody works on it, and its end was never written</source>
        <translation>niemand arbeitet daran, und sein Ende wurde nie vermerkt</translation>
    </message>
    <message>
        <source>about to start</source>
        <translation>startet gleich</translation>
    </message>
    <message>
        <source>connecting to its database</source>
        <translation>verbindet sich mit seiner Datenbank</translation>
    </message>
    <message>
        <source>its command is being handed over</source>
        <translation>sein Befehl wird übergeben</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>what became of it</source>
        <translation>was daraus wurde</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status</source>
        <translation>„%1“ ist kein Status</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>by name or number, * for any text</source>
        <translation>nach Name oder Nummer, * für beliebigen Text</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>the role that it ran as</source>
        <translation>die Rolle, als die er lief</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>where it ran</source>
        <translation>wo er lief</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>time from its start to its end</source>
        <translation>Zeit vom Beginn bis zum Ende</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>rows that its command tag counts</source>
        <translation>Zeilen, die seine Abschlussmeldung zählt</translation>
    </message>
    <message>
        <source>did nothing</source>
        <translation>tat nichts</translation>
    </message>
    <message>
        <source>one row or more</source>
        <translation>eine Zeile oder mehr</translation>
    </message>
    <message>
        <source>a thousand rows or more</source>
        <translation>tausend Zeilen oder mehr</translation>
    </message>
    <message>
        <source>started at or after</source>
        <translation>begonnen zu dieser Zeit oder danach</translation>
    </message>
    <message>
        <source>started before</source>
        <translation>begonnen davor</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>words in the message or the command</source>
        <translation>Wörter in der Meldung oder im Befehl</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>number of the run</source>
        <translation>Nummer des Laufs</translation>
    </message>
    <message>
        <source>The number of a run is a whole number, as in 42; since: and until: make ranges.</source>
        <translation>Die Nummer eines Laufs ist eine ganze Zahl, wie in 42; Bereiche bilden since: und until:.</translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>sendet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation>noch kein Lauf</translation>
    </message>
    <message>
        <source>%1 (sample)</source>
        <translation>%1 (Beispiel)</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>%1 (as %2)</source>
        <comment>a job and its role</comment>
        <translation>%1 (als %2)</translation>
    </message>
    <message>
        <source>pg_cron has taken the run up and is about to start it.</source>
        <translation>pg_cron hat den Lauf aufgenommen und startet ihn gleich.</translation>
    </message>
    <message>
        <source>pg_cron is connecting to the job&apos;s database.</source>
        <translation>pg_cron verbindet sich mit der Datenbank des Jobs.</translation>
    </message>
    <message>
        <source>pg_cron is handing the command to the server.</source>
        <translation>pg_cron übergibt den Befehl an den Server.</translation>
    </message>
    <message>
        <source>The command is running.</source>
        <translation>Der Befehl läuft.</translation>
    </message>
    <message>
        <source>The command ended without an error.</source>
        <translation>Der Befehl endete ohne Fehler.</translation>
    </message>
    <message>
        <source>The command ended with an error, or could not be started.</source>
        <translation>Der Befehl endete mit einem Fehler oder ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Sample history: the sandbox came filled with it, so that there is something to see. It counts nowhere.</source>
        <translation>Beispielverlauf: damit kam die Sandbox, damit es etwas zu sehen gibt. Er zählt nirgends.</translation>
    </message>
    <message>
        <source>never ran</source>
        <translation>nie gelaufen</translation>
    </message>
    <message>
        <source>Nobody works on this run any more, and no end of it is recorded.</source>
        <translation>An diesem Lauf arbeitet niemand mehr, und ein Ende ist nicht vermerkt.</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>versäumt</translation>
    </message>
    <message>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
</context>
<context>
    <name>JsonScanner</name>
    <message>
        <source>nothing may follow the value</source>
        <translation>nach dem Wert darf nichts folgen</translation>
    </message>
    <message>
        <source>the text ends too early: %1</source>
        <translation>der Text endet zu früh: %1</translation>
    </message>
    <message numerus="yes">
        <source>it nests more than %n level(s)</source>
        <translation>
            <numerusform>mehr als %n Ebene ist verschachtelt</numerusform>
            <numerusform>mehr als %n Ebenen sind verschachtelt</numerusform>
        </translation>
    </message>
    <message>
        <source>a comma or %1 is missing</source>
        <translation>ein Komma oder %1 fehlt</translation>
    </message>
    <message>
        <source>a name in double quotes is missing</source>
        <translation>ein Name in doppelten Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>a colon is missing after the name</source>
        <translation>nach dem Namen fehlt ein Doppelpunkt</translation>
    </message>
    <message>
        <source>a line break or control character must be written as an escape, such as \n</source>
        <translation>ein Zeilenumbruch oder Steuerzeichen ist als Escape zu schreiben, wie \n</translation>
    </message>
    <message>
        <source>there is no such escape</source>
        <translation>dieses Escape gibt es nicht</translation>
    </message>
    <message>
        <source>the closing quote is missing</source>
        <translation>das schließende Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>a value is missing; texts need double quotes</source>
        <translation>ein Wert fehlt; Texte brauchen doppelte Anführungszeichen</translation>
    </message>
    <message>
        <source>a number must not start with 0</source>
        <translation>eine Zahl darf nicht mit 0 beginnen</translation>
    </message>
    <message>
        <source>digits are missing after the point</source>
        <translation>nach dem Punkt fehlen Ziffern</translation>
    </message>
    <message>
        <source>digits are missing in the exponent</source>
        <translation>im Exponenten fehlen Ziffern</translation>
    </message>
</context>
<context>
    <name>LabWords</name>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>from the future</source>
        <translation>aus der Zukunft</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht signiert</translation>
    </message>
    <message>
        <source>bad timestamp</source>
        <translation>Zeit falsch</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>no secret</source>
        <translation>kein Geheimnis</translation>
    </message>
    <message>
        <source>wrong bytes</source>
        <translation>falsche Bytes</translation>
    </message>
    <message>
        <source>wrong secret</source>
        <translation>falsches Geheimnis</translation>
    </message>
    <message>
        <source>wrong content</source>
        <translation>falscher Inhalt</translation>
    </message>
    <message>
        <source>The signature fits and is %1 old: a receiver accepts it.</source>
        <translation>Die Signatur passt und ist %1 alt: ein Empfänger nimmt sie an.</translation>
    </message>
    <message>
        <source>The signature fits, but its timestamp is %1 old, %2 more than receivers accept.</source>
        <translation>Die Signatur passt, aber ihr Zeitstempel ist %1 alt, %2 mehr, als Empfänger annehmen.</translation>
    </message>
    <message>
        <source>The signature fits, but its timestamp lies %1 ahead, %2 more than receivers accept. One of the clocks is wrong.</source>
        <translation>Die Signatur passt, aber ihr Zeitstempel liegt %1 voraus, %2 mehr, als Empfänger annehmen. Eine der Uhren geht falsch.</translation>
    </message>
    <message>
        <source>These headers are missing: %1.</source>
        <translation>Diese Kopfzeilen fehlen: %1.</translation>
    </message>
    <message>
        <source>The secret is right, but these are not the bytes that were signed.</source>
        <translation>Das Geheimnis stimmt, aber das sind nicht die Bytes, die signiert wurden.</translation>
    </message>
    <message>
        <source>No usual mistake explains it: it was most likely signed with another secret. Or the body was changed in a way that leaves no trace.</source>
        <translation>Kein üblicher Fehler erklärt es: höchstwahrscheinlich wurde mit einem anderen Geheimnis signiert. Oder der Inhalt wurde so verändert, dass keine Spur bleibt.</translation>
    </message>
    <message>
        <source>The body is right, but the secret was not used as it should be.</source>
        <translation>Der Inhalt stimmt, aber das Geheimnis wurde nicht so benutzt, wie es sein soll.</translation>
    </message>
    <message>
        <source>Body and secret are right, but webhook-id or webhook-timestamp is not the one that was signed.</source>
        <translation>Inhalt und Geheimnis stimmen, aber webhook-id oder webhook-timestamp ist nicht das, was signiert wurde.</translation>
    </message>
    <message>
        <source>Body and secret are right, but something else was signed.</source>
        <translation>Inhalt und Geheimnis stimmen, aber etwas anderes wurde signiert.</translation>
    </message>
    <message>
        <source>The older X-Webhook-Signature, over the body alone, fits.</source>
        <translation>Die ältere X-Webhook-Signature, nur über den Inhalt, passt.</translation>
    </message>
    <message>
        <source>It fits without the line end at the end of the body.</source>
        <translation>Sie passt ohne den Zeilenumbruch am Ende des Inhalts.</translation>
    </message>
    <message>
        <source>It fits with a line end at the end of the body.</source>
        <translation>Sie passt mit einem Zeilenumbruch am Ende des Inhalts.</translation>
    </message>
    <message>
        <source>It fits without the white space around the body.</source>
        <translation>Sie passt ohne den Leerraum um den Inhalt.</translation>
    </message>
    <message>
        <source>It fits with bare line feeds: something on the way made them CR LF.</source>
        <translation>Sie passt mit bloßen LF: etwas auf dem Weg machte CR LF daraus.</translation>
    </message>
    <message>
        <source>It fits with CR LF: something on the way made them bare line feeds.</source>
        <translation>Sie passt mit CR LF: etwas auf dem Weg machte bloße LF daraus.</translation>
    </message>
    <message>
        <source>It fits without the byte order mark at the start of the body.</source>
        <translation>Sie passt ohne die Bytereihenfolge-Marke am Anfang des Inhalts.</translation>
    </message>
    <message>
        <source>It fits with the JSON written without spaces: the body was parsed and written again. Verify the raw bytes.</source>
        <translation>Sie passt mit dem JSON ohne Leerzeichen: der Inhalt wurde gelesen und neu geschrieben. Die rohen Bytes prüfen.</translation>
    </message>
    <message>
        <source>It fits with a space after each colon and comma, as PostgreSQL writes JSON: the body was parsed and written again. Verify the raw bytes.</source>
        <translation>Sie passt mit einem Leerzeichen nach jedem Doppelpunkt und Komma, wie PostgreSQL JSON schreibt: der Inhalt wurde gelesen und neu geschrieben. Die rohen Bytes prüfen.</translation>
    </message>
    <message>
        <source>It fits with the JSON laid out by two spaces: the body was parsed and written again. Verify the raw bytes.</source>
        <translation>Sie passt mit dem JSON um zwei Leerzeichen eingerückt: der Inhalt wurde gelesen und neu geschrieben. Die rohen Bytes prüfen.</translation>
    </message>
    <message>
        <source>It fits with the JSON laid out by four spaces: the body was parsed and written again. Verify the raw bytes.</source>
        <translation>Sie passt mit dem JSON um vier Leerzeichen eingerückt: der Inhalt wurde gelesen und neu geschrieben. Die rohen Bytes prüfen.</translation>
    </message>
    <message>
        <source>It fits with the keys of the JSON in order: the body was parsed and written again. Verify the raw bytes.</source>
        <translation>Sie passt mit den Schlüsseln des JSON in alphabetischer Folge: der Inhalt wurde gelesen und neu geschrieben. Die rohen Bytes prüfen.</translation>
    </message>
    <message>
        <source>It fits with \u escapes for everything beyond ASCII: they were decoded. Verify the raw bytes.</source>
        <translation>Sie passt mit \u-Escapes für alles jenseits von ASCII: sie wurden aufgelöst. Die rohen Bytes prüfen.</translation>
    </message>
    <message>
        <source>It fits without \u escapes: characters were escaped. Verify the raw bytes.</source>
        <translation>Sie passt ohne \u-Escapes: Zeichen wurden zu Escapes. Die rohen Bytes prüfen.</translation>
    </message>
    <message>
        <source>It fits an empty body: the body was read before it was there, or was already consumed.</source>
        <translation>Sie passt zu einem leeren Inhalt: der Inhalt wurde gelesen, bevor er da war, oder war schon verbraucht.</translation>
    </message>
    <message>
        <source>The sender signs with the text whsec_... itself. What follows the prefix must be decoded from base64.</source>
        <translation>Der Sender signiert mit dem Text whsec_... selbst. Was auf die Vorsilbe folgt, muss aus Base64 dekodiert werden.</translation>
    </message>
    <message>
        <source>The sender cuts whsec_ off, but does not decode the rest from base64.</source>
        <translation>Der Sender schneidet whsec_ ab, dekodiert den Rest aber nicht aus Base64.</translation>
    </message>
    <message>
        <source>The secret is base64 and lacks its prefix: write whsec_ before it.</source>
        <translation>Das Geheimnis ist Base64, und die Vorsilbe fehlt: whsec_ davor schreiben.</translation>
    </message>
    <message>
        <source>&quot;timestamp.body&quot; was signed; it must be &quot;id.timestamp.body&quot;.</source>
        <translation>„timestamp.body“ wurde signiert; es muss „id.timestamp.body“ sein.</translation>
    </message>
    <message>
        <source>&quot;id.body&quot; was signed; it must be &quot;id.timestamp.body&quot;.</source>
        <translation>„id.body“ wurde signiert; es muss „id.timestamp.body“ sein.</translation>
    </message>
    <message>
        <source>The timestamp counts milliseconds; it must count seconds.</source>
        <translation>Der Zeitstempel zählt Millisekunden; er muss Sekunden zählen.</translation>
    </message>
    <message>
        <source>The digest is written in hex; it must be base64.</source>
        <translation>Der Digest ist hexadezimal geschrieben; er muss Base64 sein.</translation>
    </message>
    <message>
        <source>The digest is written in the URL-safe kind of base64; it must be the ordinary one.</source>
        <translation>Der Digest ist in der URL-sicheren Art von Base64 geschrieben; es muss die gewöhnliche sein.</translation>
    </message>
    <message>
        <source>%1 must be the digest in base64.</source>
        <translation>%1 muss der Digest in Base64 sein.</translation>
    </message>
    <message>
        <source>%1 must be &quot;%2&quot; and the digest in hex.</source>
        <translation>%1 muss „%2“ und der Digest hexadezimal sein.</translation>
    </message>
    <message>
        <source>%1 must be &quot;%2&quot; and the digest in base64.</source>
        <translation>%1 muss „%2“ und der Digest in Base64 sein.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) were given, in several lines or joined by commas; one that fits is enough.</source>
        <translation>
            <numerusform>%n Signatur ist angegeben, in mehreren Zeilen oder durch Kommas verbunden; eine passende genügt.</numerusform>
            <numerusform>%n Signaturen sind angegeben, in mehreren Zeilen oder durch Kommas verbunden; eine passende genügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) were given; one that fits is enough.</source>
        <translation>
            <numerusform>%n Signatur ist angegeben; eine passende genügt.</numerusform>
            <numerusform>%n Signaturen sind angegeben; eine passende genügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The signature fits: a receiver accepts it.</source>
        <translation>Die Signatur passt: ein Empfänger nimmt sie an.</translation>
    </message>
    <message>
        <source>The timestamp must be the seconds since 1970.</source>
        <translation>Der Zeitstempel muss die Sekunden seit 1970 angeben.</translation>
    </message>
    <message>
        <source>Give the secret to check with. %1</source>
        <translation>Das Geheimnis zum Prüfen angeben. %1</translation>
    </message>
    <message>
        <source>This is GitHub&apos;s signature.</source>
        <translation>Das ist die Signatur von GitHub.</translation>
    </message>
    <message>
        <source>This is GitHub&apos;s older signature, by SHA-1; X-Hub-Signature-256 is the one to check.</source>
        <translation>Das ist die ältere Signatur von GitHub, mit SHA-1; zu prüfen ist X-Hub-Signature-256.</translation>
    </message>
    <message>
        <source>This is Stripe&apos;s signature.</source>
        <translation>Das ist die Signatur von Stripe.</translation>
    </message>
    <message>
        <source>This is Shopify&apos;s signature.</source>
        <translation>Das ist die Signatur von Shopify.</translation>
    </message>
    <message>
        <source>This is Slack&apos;s signature.</source>
        <translation>Das ist die Signatur von Slack.</translation>
    </message>
    <message>
        <source>It fits with each slash written as \/, as PHP does: the JSON was parsed and written again. Verify the raw bytes.</source>
        <translation>Sie passt mit jedem Schrägstrich als \/, wie PHP ihn schreibt: das JSON wurde gelesen und neu geschrieben. Die rohen Bytes prüfen.</translation>
    </message>
    <message>
        <source>It fits with plain slashes instead of \/: the JSON was parsed and written again. Verify the raw bytes.</source>
        <translation>Sie passt mit einfachen Schrägstrichen statt \/: das JSON wurde gelesen und neu geschrieben. Die rohen Bytes prüfen.</translation>
    </message>
    <message>
        <source>It fits with &lt; &gt; and &amp; written as \u003c and the like, as Go and .NET do: they were decoded. Verify the raw bytes.</source>
        <translation>Sie passt mit &lt; &gt; und &amp; als \u003c und dergleichen, wie Go und .NET sie schreiben: sie wurden aufgelöst. Die rohen Bytes prüfen.</translation>
    </message>
    <message>
        <source>It fits with &lt; &gt; and &amp; instead of \u003c and the like: they were escaped. Verify the raw bytes.</source>
        <translation>Sie passt mit &lt; &gt; und &amp; statt \u003c und dergleichen: sie wurden zu Escapes. Die rohen Bytes prüfen.</translation>
    </message>
    <message>
        <source>It fits with ordinary blanks: something on the way made them no-break spaces.</source>
        <translation>Sie passt mit gewöhnlichen Leerzeichen: etwas auf dem Weg machte geschützte daraus.</translation>
    </message>
    <message>
        <source>It fits with a byte order mark at the start of the body: something on the way took it off.</source>
        <translation>Sie passt mit einer Bytereihenfolge-Marke am Anfang des Inhalts: etwas auf dem Weg entfernte sie.</translation>
    </message>
    <message>
        <source>It fits when the secret is used exactly as it is given here, with what stands around it.</source>
        <translation>Sie passt, wenn das Geheimnis genau so benutzt wird, wie es hier steht, samt dem, was darum steht.</translation>
    </message>
    <message>
        <source>The secret was decoded from base64; this signer uses its text as it stands.</source>
        <translation>Das Geheimnis wurde aus Base64 dekodiert; dieser Absender signiert mit seinem Text, wie er dasteht.</translation>
    </message>
    <message>
        <source>Only the body was signed; it must be &quot;%1&quot;.</source>
        <translation>Nur der Inhalt wurde signiert; es muss „%1“ sein.</translation>
    </message>
    <message>
        <source>The digest is written in base64; it must be hex.</source>
        <translation>Der Digest ist in Base64 geschrieben; er muss hexadezimal sein.</translation>
    </message>
    <message>
        <source>The digest itself fits, but &quot;%1&quot; is missing before it.</source>
        <translation>Der Digest selbst passt, aber davor fehlt „%1“.</translation>
    </message>
</context>
<context>
    <name>LiveCharts</name>
    <message>
        <source>Sessions by state</source>
        <translation>Sitzungen nach Zustand</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>ruhend</translation>
    </message>
    <message>
        <source>idle in transaction</source>
        <translation>ruhend in Transaktion</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>max_connections</source>
        <translation>max_connections</translation>
    </message>
    <message>
        <source>Active sessions by wait</source>
        <translation>Aktive Sitzungen nach Wartegrund</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>rechnend</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>light lock</source>
        <translation>leichte Sperre</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>other process</source>
        <translation>anderer Prozess</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>rollbacks</source>
        <translation>Rollbacks</translation>
    </message>
    <message>
        <source>new sessions</source>
        <translation>neue Sitzungen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>Cache-Treffer</translation>
    </message>
    <message>
        <source>blocks in memory</source>
        <translation>Blöcke im Speicher</translation>
    </message>
    <message>
        <source>Bytes written</source>
        <translation>Geschriebene Bytes</translation>
    </message>
    <message>
        <source>WAL</source>
        <translation>WAL</translation>
    </message>
    <message>
        <source>temporary files</source>
        <translation>temporäre Dateien</translation>
    </message>
    <message>
        <source>Waiting for a lock</source>
        <translation>Warten auf eine Sperre</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>deadlocks</source>
        <translation>Deadlocks</translation>
    </message>
    <message>
        <source>Oldest transaction</source>
        <translation>Älteste Transaktion</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Queue of pg_net</source>
        <translation>Warteschlange von pg_net</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Replication lag</source>
        <translation>Replikationsverzug</translation>
    </message>
    <message>
        <source>farthest behind</source>
        <translation>am weitesten zurück</translation>
    </message>
</context>
<context>
    <name>LiveMetricStore</name>
    <message>
        <source>%1 may not see whether that session still is the same</source>
        <translation>%1 darf nicht sehen, ob diese Sitzung noch dieselbe ist</translation>
    </message>
    <message>
        <source>Let a superuser run: grant pg_monitor, pg_signal_backend to %1;</source>
        <translation>Einen Superuser ausführen lassen: grant pg_monitor, pg_signal_backend to %1;</translation>
    </message>
    <message>
        <source>%1 may not stop what that role runs</source>
        <translation>%1 darf nicht stoppen, was diese Rolle ausführt</translation>
    </message>
    <message>
        <source>Only a superuser may stop what a superuser runs</source>
        <translation>Nur ein Superuser darf stoppen, was ein Superuser ausführt</translation>
    </message>
    <message>
        <source>Let a superuser run: grant pg_signal_backend to %1;</source>
        <translation>Einen Superuser ausführen lassen: grant pg_signal_backend to %1;</translation>
    </message>
</context>
<context>
    <name>MetricBucketStore</name>
    <message>
        <source>The question is too large for one answer</source>
        <translation>Die Frage ist zu groß für eine Antwort</translation>
    </message>
</context>
<context>
    <name>MetricThreshold</name>
    <message>
        <source>The threshold names no series</source>
        <translation>Der Schwellenwert nennt keine Reihe</translation>
    </message>
    <message>
        <source>A limit must be a number</source>
        <translation>Eine Grenze muss eine Zahl sein</translation>
    </message>
    <message>
        <source>The critical limit must not be above the other</source>
        <translation>Die kritische Grenze darf nicht über der anderen liegen</translation>
    </message>
    <message>
        <source>The critical limit must not be below the other</source>
        <translation>Die kritische Grenze darf nicht unter der anderen liegen</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>Sessions of this database, busy or not.</source>
        <translation>Sitzungen dieser Datenbank, beschäftigt oder nicht.</translation>
    </message>
    <message>
        <source>Share of the blocks read that were in memory already, from 0 to 1. Below 0.99 the memory may be too small.</source>
        <translation>Anteil der gelesenen Blöcke, die schon im Speicher waren, von 0 bis 1. Unter 0,99 ist der Speicher vielleicht zu klein.</translation>
    </message>
    <message>
        <source>Transactions that were ended because two waited for each other, counted since the statistics were reset.</source>
        <translation>Transaktionen, die beendet wurden, weil zwei aufeinander warteten; gezählt seit dem Zurücksetzen der Statistik.</translation>
    </message>
    <message>
        <source>Bytes that this database takes on the server&apos;s disk.</source>
        <translation>Bytes, die diese Datenbank auf der Platte des Servers belegt.</translation>
    </message>
    <message>
        <source>Seconds since the oldest open transaction began. A long one keeps dead rows from being removed.</source>
        <translation>Sekunden seit Beginn der ältesten offenen Transaktion. Eine lange verhindert, dass tote Zeilen entfernt werden.</translation>
    </message>
    <message>
        <source>Sessions that are carrying out a statement.</source>
        <translation>Sitzungen, die gerade eine Anweisung ausführen.</translation>
    </message>
    <message>
        <source>Sessions that wait for their client&apos;s next statement.</source>
        <translation>Sitzungen, die auf die nächste Anweisung ihres Clients warten.</translation>
    </message>
    <message>
        <source>Sessions that hold a transaction open and do nothing, with all the locks that they have taken.</source>
        <translation>Sitzungen, die eine Transaktion offen halten und nichts tun, mit allen ihren Sperren.</translation>
    </message>
    <message>
        <source>Sessions in any other state.</source>
        <translation>Sitzungen in einem anderen Zustand.</translation>
    </message>
    <message>
        <source>Statements carried out, counted since the statistics were reset.</source>
        <translation>Ausgeführte Anweisungen, gezählt seit dem Zurücksetzen der Statistik.</translation>
    </message>
    <message>
        <source>Milliseconds that a statement takes on average.</source>
        <translation>Millisekunden, die eine Anweisung im Mittel dauert.</translation>
    </message>
    <message>
        <source>Milliseconds that the slowest kind of statement takes on average.</source>
        <translation>Millisekunden, die die langsamste Art von Anweisung im Mittel dauert.</translation>
    </message>
    <message>
        <source>Deliveries that wait to be sent, or for their answer.</source>
        <translation>Zustellungen, die auf das Senden oder auf ihre Antwort warten.</translation>
    </message>
    <message>
        <source>Seconds for which the oldest delivery that is due has been waiting.</source>
        <translation>Sekunden, die die älteste fällige Zustellung schon wartet.</translation>
    </message>
    <message>
        <source>Share of the blocks that were in memory already, of those read since the measurement before, from 0 to 1. None where hardly any were read.</source>
        <translation>Anteil der Blöcke, die schon im Speicher waren, an den seit der vorigen Messung gelesenen, von 0 bis 1. Ohne Wert, wo kaum welche gelesen wurden.</translation>
    </message>
    <message>
        <source>Share of the sessions that the whole server has room for, without those that it keeps for superusers, from 0 to 1. At 1 nobody can connect.</source>
        <translation>Anteil der Sitzungen, für die der ganze Server Platz hat, ohne die für Superuser freigehaltenen, von 0 bis 1. Bei 1 kann sich niemand verbinden.</translation>
    </message>
    <message>
        <source>Milliseconds that a statement took on average, of those carried out since the measurement before.</source>
        <translation>Millisekunden, die eine Anweisung im Mittel dauerte, unter den seit der vorigen Messung ausgeführten.</translation>
    </message>
    <message>
        <source>Deliveries that their endpoints took, counted as they settled.</source>
        <translation>Zustellungen, die ihre Endpunkte annahmen; gezählt, sobald sie erledigt sind.</translation>
    </message>
    <message>
        <source>Deliveries that failed for good, counted as they settled.</source>
        <translation>Zustellungen, die endgültig scheiterten; gezählt, sobald sie erledigt sind.</translation>
    </message>
    <message>
        <source>Runs of jobs that ended, well or not.</source>
        <translation>Läufe von Jobs, die endeten, gut oder nicht.</translation>
    </message>
    <message>
        <source>Runs of jobs that failed.</source>
        <translation>Läufe von Jobs, die scheiterten.</translation>
    </message>
    <message>
        <source>Seconds that a run took on average, of those that ended since the measurement before; without the webhook pump, which runs for a minute because it is meant to.</source>
        <translation>Sekunden, die ein Lauf im Mittel dauerte, unter den seit der vorigen Messung beendeten; ohne die Webhook-Pumpe, die mit Absicht eine Minute läuft.</translation>
    </message>
    <message>
        <source>Sessions that the server allows at most (max_connections).</source>
        <translation>Sitzungen, die der Server höchstens zulässt (max_connections).</translation>
    </message>
</context>
<context>
    <name>MetricsSentence</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n series over the limit: %2</source>
        <translation>
            <numerusform>%1 von %n Reihe über der Grenze: %2</numerusform>
            <numerusform>%1 von %n Reihen über der Grenze: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the newest value %2</source>
        <translation>%1, der neueste Wert %2</translation>
    </message>
    <message>
        <source>%1: nothing writes metrics at the moment</source>
        <translation>%1: zurzeit schreibt niemand Metriken</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n of them no longer written</source>
        <translation>
            <numerusform>%1; %n davon wird nicht mehr geschrieben</numerusform>
            <numerusform>%1; %n davon werden nicht mehr geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n of them late</source>
        <translation>
            <numerusform>%1; %n davon verspätet</numerusform>
            <numerusform>%1; %n davon verspätet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; values dated in the future, in %n of them, are left out</source>
        <translation>
            <numerusform>%1; Werte mit Datum in der Zukunft, in %n davon, werden ausgelassen</numerusform>
            <numerusform>%1; Werte mit Datum in der Zukunft, in %n davon, werden ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MigrationExport</name>
    <message>
        <source>The file was not written</source>
        <translation>Die Datei wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>Es gibt keinen Ordner %1</translation>
    </message>
    <message>
        <source>Make it first: Supabase&apos;s CLI reads supabase/migrations</source>
        <translation>Zuerst anlegen: Supabases CLI liest supabase/migrations</translation>
    </message>
    <message>
        <source>There is another file of that name</source>
        <translation>Es gibt schon eine andere Datei dieses Namens</translation>
    </message>
    <message>
        <source>Move it away, or compare the two</source>
        <translation>Wegräumen oder beide vergleichen</translation>
    </message>
    <message>
        <source>Choose another folder, or make room there</source>
        <translation>Einen anderen Ordner wählen oder dort Platz schaffen</translation>
    </message>
</context>
<context>
    <name>MigrationFile</name>
    <message>
        <source>The step line is malformed or its id stands there twice: %1</source>
        <translation>Die Schrittzeile ist fehlerhaft oder ihre Kennung steht doppelt da: %1</translation>
    </message>
    <message>
        <source>A statement stands before the first step: %1</source>
        <translation>Vor dem ersten Schritt steht eine Anweisung: %1</translation>
    </message>
    <message>
        <source>The file has no title or no step</source>
        <translation>Die Datei hat keinen Titel oder keinen Schritt</translation>
    </message>
</context>
<context>
    <name>MigrationRun</name>
    <message>
        <source>The connection broke during a step</source>
        <translation>Die Verbindung brach während eines Schritts ab</translation>
    </message>
    <message>
        <source>Run the migration again: what was done stays done</source>
        <translation>Die Migration noch einmal ausführen: was getan ist, bleibt getan</translation>
    </message>
    <message>
        <source>Migrations cannot run through a pooler in transaction mode</source>
        <translation>Migrationen laufen nicht durch einen Pooler im Transaktionsmodus</translation>
    </message>
    <message>
        <source>Use the direct connection or the session pooler (port 5432)</source>
        <translation>Die direkte Verbindung oder den Session-Pooler (Port 5432) benutzen</translation>
    </message>
    <message>
        <source>Another migration is running on this database</source>
        <translation>Eine andere Migration läuft auf dieser Datenbank</translation>
    </message>
    <message>
        <source>Wait until it has finished, then run this one again</source>
        <translation>Warten, bis sie fertig ist, dann diese noch einmal ausführen</translation>
    </message>
    <message>
        <source>Would run: %1</source>
        <translation>Würde ausführen: %1</translation>
    </message>
    <message>
        <source>This database is left as it is</source>
        <translation>Diese Datenbank bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Would run, unless it is so already: %1</source>
        <translation>Würde ausgeführt, falls es nicht schon so ist: %1</translation>
    </message>
    <message>
        <source>This server is a hot standby: nothing can be installed on it</source>
        <translation>Dieser Server ist ein Hot Standby: auf ihm lässt sich nichts installieren</translation>
    </message>
    <message>
        <source>Run it on the primary. What is installed there arrives here by itself.</source>
        <translation>Auf dem Primärserver ausführen. Was dort installiert wird, kommt von selbst hier an.</translation>
    </message>
</context>
<context>
    <name>MigrationWords</name>
    <message>
        <source>already there</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht anwendbar</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>needs restart</source>
        <translation>braucht Neustart</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>GESCHEITERT</translation>
    </message>
</context>
<context>
    <name>NetCalls</name>
    <message>
        <source>An example: once, an endpoint. It is called with POST.</source>
        <translation>Ein Beispiel: einmal ein Endpunkt. Er wird mit POST aufgerufen.</translation>
    </message>
    <message>
        <source>The command of the job:</source>
        <translation>Der Befehl des Jobs:</translation>
    </message>
    <message>
        <source>Once, an endpoint for each URL:</source>
        <translation>Einmal, ein Endpunkt für jede URL:</translation>
    </message>
    <message>
        <source>Headers belong to the endpoint: set them in the panel Endpoints.</source>
        <translation>Header gehören zum Endpunkt: Setzen Sie sie auf der Seite Endpunkte.</translation>
    </message>
    <message>
        <source>Parameters belong to the URL: add them there.</source>
        <translation>Parameter gehören zur URL: Fügen Sie sie dort an.</translation>
    </message>
</context>
<context>
    <name>OurFunctions</name>
    <message>
        <source>Tells those who share a trip what changed in it, by notification and mail.</source>
        <translation>Sagt allen, die eine Reise teilen, was sich daran geändert hat, per Benachrichtigung und Mail.</translation>
    </message>
    <message>
        <source>Learns preferences from chat messages, and makes the embeddings of memories.</source>
        <translation>Lernt Vorlieben aus Chat-Nachrichten und erzeugt die Embeddings der Erinnerungen.</translation>
    </message>
    <message>
        <source>Signing secrets of the endpoints that lead to it, separated by spaces; old and new while rotating.</source>
        <translation>Geheimnisse zum Signieren der Endpunkte, die zu ihr führen, durch Leerzeichen getrennt; während eines Wechsels altes und neues.</translation>
    </message>
    <message>
        <source>Where mails are handed over; without it none is sent.</source>
        <translation>Wo Mails übergeben werden; ohne dies wird keine gesendet.</translation>
    </message>
    <message>
        <source>What the mail service knows its caller by.</source>
        <translation>Woran der Maildienst seinen Aufrufer erkennt.</translation>
    </message>
    <message>
        <source>What is told when calendars are to be synchronized; without it nothing is.</source>
        <translation>Wem gesagt wird, dass Kalender abzugleichen sind; ohne dies niemandem.</translation>
    </message>
    <message>
        <source>What the calendar service knows its caller by.</source>
        <translation>Woran der Kalenderdienst seinen Aufrufer erkennt.</translation>
    </message>
    <message>
        <source>Key of the embedding service; not needed where the runtime&apos;s own model fits the column.</source>
        <translation>Schlüssel des Embedding-Dienstes; nicht nötig, wo das eigene Modell der Laufzeit zur Spalte passt.</translation>
    </message>
    <message>
        <source>Address of the embedding service, where it is not OpenAI&apos;s.</source>
        <translation>Adresse des Embedding-Dienstes, wenn es nicht der von OpenAI ist.</translation>
    </message>
    <message>
        <source>Model of the embeddings; text-embedding-3-small without it.</source>
        <translation>Modell der Embeddings; ohne dies text-embedding-3-small.</translation>
    </message>
    <message>
        <source>Length of the embeddings; that of the column without it.</source>
        <translation>Länge der Embeddings; ohne dies die der Spalte.</translation>
    </message>
</context>
<context>
    <name>PayloadIndex</name>
    <message>
        <source>Only the owner of %1 may make an index on it, and %2 is not</source>
        <translation>Nur der Eigentümer von %1 darf einen Index darauf anlegen, und das ist %2 nicht</translation>
    </message>
    <message>
        <source>Connect as %1, or let a superuser run: grant %2 to %3;</source>
        <translation>Sich als %1 verbinden, oder ein Superuser führt aus: grant %2 to %3;</translation>
    </message>
</context>
<context>
    <name>PlannerPage</name>
    <message numerus="yes">
        <source>never more than %n at once</source>
        <translation>
            <numerusform>nie mehr als %n zugleich</numerusform>
            <numerusform>nie mehr als %n zugleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n at once for %1 in all</source>
        <translation>
            <numerusform>insgesamt %1 lang mehr als %n zugleich</numerusform>
            <numerusform>insgesamt %1 lang mehr als %n zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to none</source>
        <translation>von %1 auf nichts</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>von %1 auf %2</translation>
    </message>
    <message>
        <source>crowding: %1</source>
        <translation>Gedränge: %1</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>Wartezeit: %1</translation>
    </message>
    <message numerus="yes">
        <source>pg_cron runs %n job(s) at once (cron.max_running_jobs)</source>
        <translation>
            <numerusform>pg_cron führt %n Job zugleich aus (cron.max_running_jobs)</numerusform>
            <numerusform>pg_cron führt %n Jobs zugleich aus (cron.max_running_jobs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This role may not see cron.max_running_jobs: taken for %n, pg_cron&apos;s default</source>
        <translation>
            <numerusform>Diese Rolle darf cron.max_running_jobs nicht sehen: angenommen ist %n, die Vorgabe von pg_cron</numerusform>
            <numerusform>Diese Rolle darf cron.max_running_jobs nicht sehen: angenommen sind %n, die Vorgabe von pg_cron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n at once are a crowd, as Supabase advises</source>
        <translation>
            <numerusform>Mehr als %n zugleich gilt als Gedränge, wie Supabase rät</numerusform>
            <numerusform>Mehr als %n zugleich gelten als Gedränge, wie Supabase rät</numerusform>
        </translation>
    </message>
    <message>
        <source>What is more than that waits</source>
        <translation>Was darüber hinausgeht, wartet</translation>
    </message>
    <message>
        <source>%1: nothing runs</source>
        <translation>%1: nichts läuft</translation>
    </message>
    <message numerus="yes">
        <source>%1: at most %n job(s) at once: %2</source>
        <translation>
            <numerusform>%1: höchstens %n Job zugleich: %2</numerusform>
            <numerusform>%1: höchstens %n Jobs zugleich: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n job(s) at once, %1: %2</source>
        <translation>
            <numerusform>Höchstens %n Job zugleich, %1: %2</numerusform>
            <numerusform>Höchstens %n Jobs zugleich, %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) wait for others, up to %1</source>
        <translation>
            <numerusform>%n Job wartet auf andere, bis zu %1</numerusform>
            <numerusform>%n Jobs warten auf andere, bis zu %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) take longer than until their next run, which has to wait</source>
        <translation>
            <numerusform>%n Job dauert länger als bis zu seinem nächsten Lauf, der warten muss</numerusform>
            <numerusform>%n Jobs dauern länger als bis zu ihrem nächsten Lauf, der warten muss</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing collides</source>
        <translation>Nichts stößt zusammen</translation>
    </message>
    <message>
        <source>Each run is taken to last as long as 19 of 20 of its job&apos;s runs do at most</source>
        <translation>Jeder Lauf gilt als so lang, wie 19 von 20 Läufen seines Jobs höchstens dauern</translation>
    </message>
    <message numerus="yes">
        <source>Reckoned to %1: with what follows the runs would be more than %n</source>
        <translation>
            <numerusform>Berechnet bis %1: mit dem, was folgt, wäre es mehr als %n Lauf</numerusform>
            <numerusform>Berechnet bis %1: mit dem, was folgt, wären es mehr als %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>a stretch of time, how long</comment>
        <translation>%1, %2 lang</translation>
    </message>
    <message>
        <source>There is always something due: the longest pause is %1.</source>
        <translation>Immer ist etwas fällig: die längste Pause dauert %1.</translation>
    </message>
    <message>
        <source>There is always something running.</source>
        <translation>Immer läuft etwas.</translation>
    </message>
    <message>
        <source>Not counted, as it runs all the time: %1.</source>
        <translation>Nicht mitgezählt, weil es immer läuft: %1.</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a line, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3 to %4)</source>
        <comment>name of a line, mean, least, greatest</comment>
        <translation>%1: %2 (%3 bis %4)</translation>
    </message>
</context>
<context>
    <name>PostgresBinaries</name>
    <message>
        <source>The sandbox needs PostgreSQL %1, which is not installed.</source>
        <translation>Die Sandbox braucht PostgreSQL %1, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install the packages postgresql-%1 and postgresql-%1-cron, or create the sandbox anew with &quot;signalbox sandbox reset&quot;.</source>
        <translation>Die Pakete postgresql-%1 und postgresql-%1-cron installieren oder die Sandbox mit „signalbox sandbox reset“ neu anlegen.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 or newer is not installed.</source>
        <translation>PostgreSQL %1 oder neuer ist nicht installiert.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 is installed without its extension pg_cron.</source>
        <translation>PostgreSQL %1 ist ohne seine Erweiterung pg_cron installiert.</translation>
    </message>
    <message>
        <source>Install it, on Debian and Ubuntu with: apt install postgresql-%1-cron</source>
        <translation>Installieren, auf Debian und Ubuntu mit: apt install postgresql-%1-cron</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: apt install postgresql, then postgresql-N-cron, where N is the version that came with it (15 on Debian 12, 16 on Ubuntu 24.04).</source>
        <translation>Auf Debian und Ubuntu: apt install postgresql, dann postgresql-N-cron, wobei N die dabei installierte Version ist (15 auf Debian 12, 16 auf Ubuntu 24.04).</translation>
    </message>
</context>
<context>
    <name>PostgresServer</name>
    <message>
        <source>A file of the server cannot be written.</source>
        <translation>Eine Datei des Servers lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The database cluster cannot be created.</source>
        <translation>Der Datenbank-Cluster lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Started by root, the server runs as %1, who must be able to enter this folder.</source>
        <translation>Von root gestartet, läuft der Server als %1; dieser Benutzer muss den Ordner betreten können.</translation>
    </message>
    <message>
        <source>The new database cluster cannot be put in place.</source>
        <translation>Der neue Datenbank-Cluster kommt nicht an seinen Platz.</translation>
    </message>
    <message>
        <source>There is no database cluster.</source>
        <translation>Es gibt keinen Datenbank-Cluster.</translation>
    </message>
    <message>
        <source>The private PostgreSQL server does not start.</source>
        <translation>Der eigene PostgreSQL-Server startet nicht.</translation>
    </message>
    <message>
        <source>Its log is %1.</source>
        <translation>Sein Protokoll ist %1.</translation>
    </message>
    <message>
        <source>The private PostgreSQL server does not stop.</source>
        <translation>Der eigene PostgreSQL-Server hält nicht an.</translation>
    </message>
    <message>
        <source>Its process id is %1.</source>
        <translation>Seine Prozessnummer ist %1.</translation>
    </message>
    <message>
        <source>Processes of a crashed server do not end.</source>
        <translation>Prozesse eines abgestürzten Servers enden nicht.</translation>
    </message>
</context>
<context>
    <name>ProfileStore</name>
    <message>
        <source>There is no saved connection of that name.</source>
        <translation>Eine gespeicherte Verbindung dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>The welcome page lists the saved connections.</source>
        <translation>Die Startseite zeigt die gespeicherten Verbindungen.</translation>
    </message>
    <message>
        <source>A saved connection needs a name.</source>
        <translation>Eine gespeicherte Verbindung braucht einen Namen.</translation>
    </message>
    <message>
        <source>A saved connection of that name is already there.</source>
        <translation>Eine gespeicherte Verbindung dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The saved connections could not be written.</source>
        <translation>Die gespeicherten Verbindungen ließen sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Check that the file and its folder belong to you and that the disk is not full.</source>
        <translation>Prüfen, ob Datei und Ordner Ihnen gehören und auf dem Datenträger Platz ist.</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>Unknown error</source>
        <translation>Unbekannter Fehler</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 TiB</translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation>%1 PiB</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>billions</comment>
        <translation>%1 G</translation>
    </message>
    <message>
        <source>%1 T</source>
        <comment>trillions</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>rate by the second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1/min</source>
        <comment>rate by the minute</comment>
        <translation>%1/min</translation>
    </message>
    <message>
        <source>%1/h</source>
        <comment>rate by the hour</comment>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>-%1</source>
        <comment>negative</comment>
        <translation>-%1</translation>
    </message>
</context>
<context>
    <name>RecurringCrowds</name>
    <message>
        <source>every day at %1</source>
        <translation>täglich um %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>days, time</comment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>every hour at minute %1</source>
        <translation>jede Stunde in Minute %1</translation>
    </message>
    <message>
        <source>first %1 %2</source>
        <translation>zuerst %1 %2</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a day: format of QLocale</comment>
        <translation>ddd d. MMM</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>failed again</source>
        <translation>wieder gescheitert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>ReplayStore</name>
    <message>
        <source>Delivery %1 is not there any more</source>
        <translation>Die Zustellung %1 gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Finished deliveries are deleted after the retention time (signalbox.settings)</source>
        <translation>Fertige Zustellungen werden nach der Aufbewahrungszeit gelöscht (signalbox.settings)</translation>
    </message>
    <message>
        <source>Nothing can be skipped: there is no %1 to call</source>
        <translation>Nichts kann übersprungen werden: %1 gibt es hier nicht</translation>
    </message>
    <message>
        <source>Install the automation (signalbox migrate), or ask its owner for EXECUTE on it</source>
        <translation>Die Automatisierung installieren (signalbox migrate) oder ihren Eigentümer um EXECUTE darauf bitten</translation>
    </message>
</context>
<context>
    <name>ReplayWords</name>
    <message>
        <source>Nothing that matches can be replayed: only deliveries that are delivered or failed can.</source>
        <translation>Nichts Passendes lässt sich wiederholen: nur zugestellte oder gescheiterte Zustellungen lassen sich wiederholen.</translation>
    </message>
    <message>
        <source>Chosen: %1.</source>
        <translation>Gewählt: %1.</translation>
    </message>
    <message>
        <source>That is %1 to one endpoint.</source>
        <translation>Das ergibt %1 an einen Endpunkt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln Zustellung</numerusform>
            <numerusform>%Ln Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>That is %1 to %2.</source>
        <translation>Das ergibt %1 an %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln Endpunkt</numerusform>
            <numerusform>%Ln Endpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>More match: one replay takes %1 at the most.</source>
        <translation>Es passen mehr: eine Wiederholung fasst höchstens %1.</translation>
    </message>
    <message>
        <source>Where several of them are the same message, only the newest counts.</source>
        <translation>Sind mehrere davon dieselbe Nachricht, zählt nur die neueste.</translation>
    </message>
    <message numerus="yes">
        <source>Of the selection, %Ln is(are) not finished or not there any more.</source>
        <translation>
            <numerusform>Von der Auswahl ist %Ln nicht fertig oder nicht mehr da.</numerusform>
            <numerusform>Von der Auswahl sind %Ln nicht fertig oder nicht mehr da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln was(were) delivered since</source>
        <translation>
            <numerusform>%Ln wurde seither zugestellt</numerusform>
            <numerusform>%Ln wurden seither zugestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln a replay is under way</source>
        <translation>
            <numerusform>von %Ln ist eine Wiederholung unterwegs</numerusform>
            <numerusform>von %Ln ist eine Wiederholung unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln there is no active endpoint</source>
        <translation>
            <numerusform>für %Ln gibt es keinen aktiven Endpunkt</numerusform>
            <numerusform>für %Ln gibt es keinen aktiven Endpunkt</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped: %1.</source>
        <translation>Übersprungen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Replay %Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln Zustellung wiederholen</numerusform>
            <numerusform>%Ln Zustellungen wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>done in a few seconds</source>
        <translation>in wenigen Sekunden fertig</translation>
    </message>
    <message>
        <source>done in about %1</source>
        <translation>fertig in etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered since</source>
        <translation>
            <numerusform>%Ln seither zugestellt</numerusform>
            <numerusform>%Ln seither zugestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln unterwegs</numerusform>
            <numerusform>%Ln unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivered</source>
        <translation>
            <numerusform>%Ln zugestellt</numerusform>
            <numerusform>%Ln zugestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed again</source>
        <translation>
            <numerusform>%Ln wieder gescheitert</numerusform>
            <numerusform>%Ln wieder gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartend</numerusform>
            <numerusform>%Ln wartend</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Replaying: %1 done, the rest in about %2</source>
        <translation>Wiederholung läuft: %1 getan, der Rest in etwa %2</translation>
    </message>
    <message>
        <source>Replaying: %1 done</source>
        <translation>Wiederholung läuft: %1 getan</translation>
    </message>
    <message>
        <source>The replay is paused at %1%2</source>
        <translation>Die Wiederholung ist angehalten bei %1%2</translation>
    </message>
    <message>
        <source>The replay stopped by itself at %1: %2</source>
        <translation>Die Wiederholung stoppte von selbst bei %1: %2</translation>
    </message>
    <message>
        <source>The replay was cancelled%1: %2</source>
        <translation>Die Wiederholung wurde abgebrochen%1: %2</translation>
    </message>
    <message>
        <source>The replay is done: %1</source>
        <translation>Die Wiederholung ist fertig: %1</translation>
    </message>
</context>
<context>
    <name>Requirements</name>
    <message>
        <source>%1 may not read %2</source>
        <translation>%1 darf %2 nicht lesen</translation>
    </message>
    <message>
        <source>Let the owner or a superuser run: grant usage on schema %1 to %3; grant select on %2 to %3;</source>
        <translation>Der Eigentümer oder ein Superuser führt aus: grant usage on schema %1 to %3; grant select on %2 to %3;</translation>
    </message>
    <message>
        <source>The table %1 is not in this database</source>
        <translation>Die Tabelle %1 ist nicht in dieser Datenbank</translation>
    </message>
    <message>
        <source>%1 cannot call the function %2</source>
        <translation>%1 kann die Funktion %2 nicht aufrufen</translation>
    </message>
    <message>
        <source>Row level security hides every row of %1 from %2</source>
        <translation>Row Level Security verbirgt jede Zeile von %1 vor %2</translation>
    </message>
    <message>
        <source>Connect as the table&apos;s owner or as service_role, or let a superuser run: alter role %1 bypassrls;</source>
        <translation>Sich als Eigentümer der Tabelle oder als service_role verbinden, oder ein Superuser führt aus: alter role %1 bypassrls;</translation>
    </message>
    <message>
        <source>Install the automation (signalbox migrate)</source>
        <translation>Die Automatisierung installieren (signalbox migrate)</translation>
    </message>
    <message>
        <source>Install the automation (signalbox migrate); where it is installed, connect as its owner or as service_role</source>
        <translation>Die Automatisierung installieren (signalbox migrate); wo sie installiert ist, sich als ihr Eigentümer oder als service_role verbinden</translation>
    </message>
</context>
<context>
    <name>RescuePlan</name>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>Unschedule %1</source>
        <translation>%1 aus dem Zeitplan nehmen</translation>
    </message>
    <message>
        <source>Move the counter of runs past the history</source>
        <translation>Den Zähler der Läufe hinter den Verlauf setzen</translation>
    </message>
    <message>
        <source>Count the counter of runs up past the history</source>
        <translation>Den Zähler der Läufe bis hinter den Verlauf hochzählen</translation>
    </message>
    <message>
        <source>Set the runs aside that are in the counter&apos;s way</source>
        <translation>Die Läufe beiseitelegen, die dem Zähler im Weg sind</translation>
    </message>
    <message>
        <source>Pause job %1</source>
        <translation>Job %1 anhalten</translation>
    </message>
    <message>
        <source>Free the scheduler from the COPY</source>
        <translation>Den Scheduler aus dem COPY befreien</translation>
    </message>
    <message>
        <source>Switch the starting of jobs on</source>
        <translation>Das Starten von Jobs einschalten</translation>
    </message>
    <message>
        <source>Switch the history on</source>
        <translation>Den Verlauf einschalten</translation>
    </message>
    <message>
        <source>Let the server read its settings again</source>
        <translation>Den Server seine Einstellungen neu lesen lassen</translation>
    </message>
    <message>
        <source>Add pg_cron to shared_preload_libraries</source>
        <translation>pg_cron in shared_preload_libraries aufnehmen</translation>
    </message>
    <message>
        <source>Connect to the scheduler&apos;s database, or move the scheduler</source>
        <translation>Sich mit der Datenbank des Schedulers verbinden oder den Scheduler verlegen</translation>
    </message>
    <message>
        <source>Restart the server</source>
        <translation>Den Server neu starten</translation>
    </message>
    <message>
        <source>Read why the scheduler ended</source>
        <translation>Nachlesen, warum der Scheduler endete</translation>
    </message>
    <message>
        <source>Connect to the primary</source>
        <translation>Sich mit dem Primärserver verbinden</translation>
    </message>
    <message>
        <source>Takes the job away, provided that its role is still gone. To keep it as it is, create the role again instead.</source>
        <translation>Entfernt den Job, sofern seine Rolle noch immer fort ist. Soll er bleiben, wie er ist, legen Sie stattdessen die Rolle wieder an.</translation>
    </message>
    <message>
        <source>Takes the job away. To keep it as it is, create the database again instead.</source>
        <translation>Entfernt den Job. Soll er bleiben, wie er ist, legen Sie stattdessen die Datenbank wieder an.</translation>
    </message>
    <message>
        <source>The next run gets a number that no run has yet, a thousand past the last.</source>
        <translation>Der nächste Lauf bekommt eine Nummer, die noch kein Lauf hat, tausend nach der letzten.</translation>
    </message>
    <message>
        <source>Takes the numbers that are in use from the counter, one by one. It may take some seconds.</source>
        <translation>Nimmt dem Zähler die vergebenen Nummern ab, eine nach der anderen. Das kann einige Sekunden dauern.</translation>
    </message>
    <message>
        <source>Moves the runs whose numbers the counter will reach to the table cron_set_aside.job_run_details, in one transaction.</source>
        <translation>Verschiebt die Läufe, deren Nummern der Zähler erreichen wird, in die Tabelle cron_set_aside.job_run_details, in einer Transaktion.</translation>
    </message>
    <message>
        <source>Else the job would stop the scheduler again when it is next due. Its command has to be changed: COPY to a file on the server or to a program, or INSERT ... SELECT.</source>
        <translation>Sonst würde der Job den Scheduler bei der nächsten Fälligkeit wieder stoppen. Sein Befehl muss geändert werden: COPY in eine Datei auf dem Server oder an ein Programm, oder INSERT ... SELECT.</translation>
    </message>
    <message>
        <source>Makes the scheduler wait for a lock, and then waits for it in turn: the server ends the scheduler&apos;s statement as a deadlock, and starts the scheduler anew. It takes about a second.</source>
        <translation>Lässt den Scheduler auf eine Sperre warten und wartet dann seinerseits auf ihn: der Server beendet die Anweisung des Schedulers als Deadlock und startet den Scheduler neu. Das dauert etwa eine Sekunde.</translation>
    </message>
    <message>
        <source>Writes the setting to postgresql.auto.conf.</source>
        <translation>Schreibt die Einstellung in postgresql.auto.conf.</translation>
    </message>
    <message>
        <source>The scheduler starts jobs from the next minute on.</source>
        <translation>Der Scheduler startet Jobs von der nächsten Minute an.</translation>
    </message>
    <message>
        <source>In postgresql.conf, or in the platform&apos;s settings; what stands there already stays.</source>
        <translation>In postgresql.conf oder in den Einstellungen der Plattform; was dort schon steht, bleibt.</translation>
    </message>
    <message>
        <source>The jobs that run are in the database %1. To have those of this one run instead, set cron.database_name to it and restart the server.</source>
        <translation>Die Jobs, die laufen, sind in der Datenbank %1. Sollen stattdessen die von dieser laufen, setzen Sie cron.database_name auf diese Datenbank und starten Sie den Server neu.</translation>
    </message>
    <message>
        <source>In the platform&apos;s settings, or with pg_ctl restart. Where the scheduler is stuck, only -m immediate ends it.</source>
        <translation>In den Einstellungen der Plattform oder mit pg_ctl restart. Wo der Scheduler feststeckt, beendet ihn nur -m immediate.</translation>
    </message>
    <message>
        <source>The server&apos;s log has a line of &quot;pg_cron launcher&quot; with the error.</source>
        <translation>Im Protokoll des Servers steht eine Zeile von „pg_cron launcher“ mit dem Fehler.</translation>
    </message>
    <message>
        <source>A hot standby runs no jobs; nothing is to be mended here.</source>
        <translation>Ein Hot Standby führt keine Jobs aus; hier ist nichts zu beheben.</translation>
    </message>
    <message>
        <source>Its history stays, and its definition is kept under &quot;Unscheduled jobs&quot;.</source>
        <translation>Sein Verlauf bleibt, und seine Definition wird unter „Entfernte Jobs“ aufgehoben.</translation>
    </message>
    <message>
        <source>Its history stays. Keep its definition before: select * from cron.job.</source>
        <translation>Sein Verlauf bleibt. Heben Sie vorher seine Definition auf: select * from cron.job.</translation>
    </message>
    <message>
        <source>The counter only goes forward, also when the scheduler counts meanwhile. No run is touched.</source>
        <translation>Der Zähler geht nur vorwärts, auch wenn der Scheduler inzwischen zählt. Kein Lauf wird angerührt.</translation>
    </message>
    <message>
        <source>Each run is in one of the two tables, and can be put back once the counter is past it.</source>
        <translation>Jeder Lauf steht in einer der beiden Tabellen und kann zurückgelegt werden, sobald der Zähler an ihm vorbei ist.</translation>
    </message>
    <message>
        <source>The job and its history stay.</source>
        <translation>Der Job und sein Verlauf bleiben.</translation>
    </message>
    <message>
        <source>Locks only: nothing is written. If the scheduler is not stuck, nothing happens.</source>
        <translation>Nur Sperren: nichts wird geschrieben. Steckt der Scheduler nicht fest, geschieht nichts.</translation>
    </message>
    <message>
        <source>Nothing in the database is touched.</source>
        <translation>Nichts in der Datenbank wird angerührt.</translation>
    </message>
    <message>
        <source>What runs then is rolled back, and sessions are cut; the history stays.</source>
        <translation>Was dann läuft, wird zurückgerollt, und Sitzungen werden getrennt; der Verlauf bleibt.</translation>
    </message>
    <message>
        <source>Done when the scheduler stays alive.</source>
        <translation>Erledigt, wenn der Scheduler am Leben bleibt.</translation>
    </message>
    <message>
        <source>Done when no job names a database that is gone.</source>
        <translation>Erledigt, wenn kein Job eine Datenbank nennt, die fort ist.</translation>
    </message>
    <message>
        <source>Done when the next number is above all of the history&apos;s.</source>
        <translation>Erledigt, wenn die nächste Nummer über allen des Verlaufs liegt.</translation>
    </message>
    <message>
        <source>Done when the job reads paused.</source>
        <translation>Erledigt, wenn der Job als angehalten dasteht.</translation>
    </message>
    <message>
        <source>Done when there is a new scheduler process.</source>
        <translation>Erledigt, wenn es einen neuen Prozess des Schedulers gibt.</translation>
    </message>
    <message>
        <source>Done when cron.launch_active_jobs reads on.</source>
        <translation>Erledigt, wenn cron.launch_active_jobs auf on steht.</translation>
    </message>
    <message>
        <source>Done when cron.log_run reads on, after the restart.</source>
        <translation>Erledigt, wenn cron.log_run nach dem Neustart auf on steht.</translation>
    </message>
    <message>
        <source>Done when the scheduler is alive.</source>
        <translation>Erledigt, wenn der Scheduler lebt.</translation>
    </message>
</context>
<context>
    <name>RetryPolicy</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1: %2 is no number.</source>
        <translation>%1: %2 ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1: %2 is outside %3.</source>
        <translation>%1: %2 liegt außerhalb von %3.</translation>
    </message>
    <message>
        <source>Never tried again: the first failure is final.</source>
        <translation>Kein neuer Versuch: der erste Fehler ist endgültig.</translation>
    </message>
    <message>
        <source>Tried again after %1 and so on</source>
        <translation>Neuer Versuch nach %1 und so weiter</translation>
    </message>
    <message>
        <source>Tried again after %1</source>
        <translation>Neuer Versuch nach %1</translation>
    </message>
    <message>
        <source>, give or take %1 %</source>
        <translation>, mit bis zu %1 % Abweichung</translation>
    </message>
    <message numerus="yes">
        <source>%1; given up after %n retries, about %2 after the first attempt.</source>
        <translation>
            <numerusform>%1; nach %n neuem Versuch aufgegeben, etwa %2 nach dem ersten.</numerusform>
            <numerusform>%1; nach %n neuen Versuchen aufgegeben, etwa %2 nach dem ersten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Neue Versuche</translation>
    </message>
    <message>
        <source>First wait, ms</source>
        <translation>Erste Wartezeit, ms</translation>
    </message>
    <message>
        <source>Growth of the wait</source>
        <translation>Wachstum der Wartezeit</translation>
    </message>
    <message>
        <source>Longest wait, ms</source>
        <translation>Längste Wartezeit, ms</translation>
    </message>
    <message>
        <source>Spread of the wait</source>
        <translation>Streuung der Wartezeit</translation>
    </message>
    <message>
        <source>Timeout, ms</source>
        <translation>Zeitgrenze, ms</translation>
    </message>
    <message>
        <source>Failures until it is held back</source>
        <translation>Fehler bis zum Zurückhalten</translation>
    </message>
    <message>
        <source>%1 to %2, else %3</source>
        <translation>%1 bis %2, sonst %3</translation>
    </message>
    <message>
        <source>%1; 0 is never</source>
        <translation>%1; 0 heißt nie</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Under way, at most</source>
        <translation>Unterwegs, höchstens</translation>
    </message>
    <message>
        <source>A second, at most</source>
        <translation>In der Sekunde, höchstens</translation>
    </message>
    <message>
        <source>The upper limit. Below it the engine adapts how many requests may be under way: more while the endpoint answers fast, few while it times out.</source>
        <translation>Die Obergrenze. Darunter passt sich an, wie viele Anfragen unterwegs sein dürfen: mehr, solange der Endpunkt schnell antwortet, wenige, solange er nicht antwortet.</translation>
    </message>
    <message>
        <source>What is above it waits for its turn. Fractions are allowed: 0.5 is one in two seconds.</source>
        <translation>Was darüber ist, wartet, bis es an der Reihe ist. Brüche sind erlaubt: 0.5 ist eine in zwei Sekunden.</translation>
    </message>
    <message>
        <source>After so many failures in a row deliveries wait, and single ones try the endpoint out.</source>
        <translation>Nach so vielen Fehlschlägen in Folge warten Zustellungen, und einzelne probieren den Endpunkt aus.</translation>
    </message>
    <message>
        <source>%1 to %2; 0 is no limit</source>
        <translation>%1 bis %2; 0 ist keine Grenze</translation>
    </message>
</context>
<context>
    <name>RunMap</name>
    <message numerus="yes">
        <source>%n run(s) from %1 to %2</source>
        <translation>
            <numerusform>%n Lauf von %1 bis %2</numerusform>
            <numerusform>%n Läufe von %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2, mean %3</source>
        <translation>%1 bis %2, Mittel %3</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not over</source>
        <translation>
            <numerusform>%n nicht zu Ende</numerusform>
            <numerusform>%n nicht zu Ende</numerusform>
        </translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>gescheitert nach %1</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>noch nicht zu Ende</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>Run %1 began %2, %3</source>
        <translation>Lauf %1 begann %2, %3</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>um %1 zu spät</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) from %1 to %2</source>
        <translation>
            <numerusform>%n-mal von %1 bis %2</numerusform>
            <numerusform>%n-mal von %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) to come from %1 to %2</source>
        <translation>
            <numerusform>%n künftiger Lauf von %1 bis %2</numerusform>
            <numerusform>%n künftige Läufe von %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>To begin %1, usually over after %2</source>
        <translation>Beginnt %1, meist nach %2 zu Ende</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>the server was down, how long</comment>
        <translation>%1, %2 lang</translation>
    </message>
    <message>
        <source>job %1, unscheduled</source>
        <translation>Job %1, entfernt</translation>
    </message>
    <message>
        <source>The server was down</source>
        <translation>Der Server war aus</translation>
    </message>
    <message>
        <source>pg_cron&apos;s scheduler was down</source>
        <translation>Der Scheduler von pg_cron war aus</translation>
    </message>
    <message>
        <source>Nobody saw whether the scheduler was alive</source>
        <translation>Niemand hat gesehen, ob der Scheduler lebte</translation>
    </message>
</context>
<context>
    <name>RunTraceStore</name>
    <message>
        <source>These deliveries do not tell which cron run made them</source>
        <translation>Diese Zustellungen sagen nicht, welcher Cron-Lauf sie gemacht hat</translation>
    </message>
    <message>
        <source>Install the automation (signalbox migrate)</source>
        <translation>Installieren Sie die Automatisierung (signalbox migrate)</translation>
    </message>
</context>
<context>
    <name>SandboxCommand</name>
    <message>
        <source>Starting the sandbox; the first time takes a few seconds more</source>
        <translation>Die Sandbox startet; beim ersten Mal dauert es einige Sekunden länger</translation>
    </message>
    <message>
        <source>The sandbox is stopped, unless a window still uses it.</source>
        <translation>Die Sandbox ist angehalten, sofern kein Fenster sie noch benutzt.</translation>
    </message>
    <message>
        <source>Nothing kept the sandbox running.</source>
        <translation>Nichts hielt die Sandbox am Laufen.</translation>
    </message>
</context>
<context>
    <name>SandboxKeeper</name>
    <message>
        <source>The sandbox&apos;s keeper cannot be started.</source>
        <translation>Der Hüter der Sandbox lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s keeper did not open the sandbox.</source>
        <translation>Der Hüter der Sandbox hat die Sandbox nicht geöffnet.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s keeper does not end.</source>
        <translation>Der Hüter der Sandbox endet nicht.</translation>
    </message>
    <message>
        <source>Its process id is %1.</source>
        <translation>Seine Prozessnummer ist %1.</translation>
    </message>
    <message>
        <source>The keeper cannot leave its process id.</source>
        <translation>Der Hüter kann seine Prozessnummer nicht hinterlegen.</translation>
    </message>
</context>
<context>
    <name>SandboxLifecycle</name>
    <message>
        <source>Waiting for another Signalbox to start or stop the sandbox</source>
        <translation>Wartet, bis ein anderes Signalbox die Sandbox gestartet oder angehalten hat</translation>
    </message>
    <message>
        <source>Creating the database cluster</source>
        <translation>Der Datenbank-Cluster wird angelegt</translation>
    </message>
    <message>
        <source>Starting PostgreSQL %1</source>
        <translation>PostgreSQL %1 startet</translation>
    </message>
    <message>
        <source>Restarting PostgreSQL for its new settings</source>
        <translation>PostgreSQL startet für seine neuen Einstellungen neu</translation>
    </message>
    <message>
        <source>The sandbox is in use by another Signalbox.</source>
        <translation>Ein anderes Signalbox benutzt die Sandbox.</translation>
    </message>
    <message>
        <source>Close it first, and stop the sandbox with &quot;signalbox sandbox stop&quot;.</source>
        <translation>Es zuerst schließen und die Sandbox mit „signalbox sandbox stop“ anhalten.</translation>
    </message>
    <message>
        <source>Removing the sandbox</source>
        <translation>Die Sandbox wird entfernt</translation>
    </message>
    <message>
        <source>The sandbox cannot be removed.</source>
        <translation>Die Sandbox lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>Restarting PostgreSQL %1, whose programs were replaced</source>
        <translation>PostgreSQL %1 startet neu, denn seine Programme wurden ersetzt</translation>
    </message>
</context>
<context>
    <name>SandboxSeeder</name>
    <message>
        <source>Creating the example tables</source>
        <translation>Die Beispieltabellen werden angelegt</translation>
    </message>
    <message>
        <source>Loading example rows</source>
        <translation>Beispielzeilen werden geladen</translation>
    </message>
    <message>
        <source>Loading two weeks of sample history</source>
        <translation>Zwei Wochen Beispielverlauf werden geladen</translation>
    </message>
    <message>
        <source>Scheduling example traffic</source>
        <translation>Der Beispielverkehr wird eingeplant</translation>
    </message>
    <message>
        <source>Installing the automation</source>
        <translation>Die Automatisierung wird installiert</translation>
    </message>
    <message>
        <source>A step of the installation failed in the sandbox.</source>
        <translation>Ein Schritt der Installation ist in der Sandbox gescheitert.</translation>
    </message>
</context>
<context>
    <name>SchedulerDiagnosis</name>
    <message>
        <source>Whether the server loads pg_cron</source>
        <translation>Ob der Server pg_cron lädt</translation>
    </message>
    <message>
        <source>shared_preload_libraries is hidden from roles without pg_read_all_settings</source>
        <translation>shared_preload_libraries ist vor Rollen ohne pg_read_all_settings verborgen</translation>
    </message>
    <message>
        <source>Jobs of dropped roles</source>
        <translation>Jobs gelöschter Rollen</translation>
    </message>
    <message>
        <source>row level security shows this role its own jobs only</source>
        <translation>Row Level Security zeigt dieser Rolle nur die eigenen Jobs</translation>
    </message>
    <message>
        <source>the next run is number %1, and the history has runs up to %2</source>
        <translation>der nächste Lauf ist Nummer %1, und der Verlauf hat Läufe bis %2</translation>
    </message>
    <message>
        <source>The counter of runs</source>
        <translation>Der Zähler der Läufe</translation>
    </message>
    <message>
        <source>this role may not read the sequence cron.runid_seq</source>
        <translation>diese Rolle darf die Sequenz cron.runid_seq nicht lesen</translation>
    </message>
    <message>
        <source>row level security shows this role its own runs only, and others may be ahead of it</source>
        <translation>Row Level Security zeigt dieser Rolle nur die eigenen Läufe, und andere können weiter sein</translation>
    </message>
    <message>
        <source>A COPY that holds up the scheduler</source>
        <translation>Ein COPY, das den Scheduler aufhält</translation>
    </message>
    <message>
        <source>it is told from the history, which is not written</source>
        <translation>es wird am Verlauf erkannt, und der wird nicht geschrieben</translation>
    </message>
    <message>
        <source>Whether runs are started and written down</source>
        <translation>Ob Läufe gestartet und vermerkt werden</translation>
    </message>
    <message>
        <source>the settings of pg_cron are hidden from roles without pg_read_all_settings</source>
        <translation>die Einstellungen von pg_cron sind vor Rollen ohne pg_read_all_settings verborgen</translation>
    </message>
    <message>
        <source>Whether the scheduler is running</source>
        <translation>Ob der Scheduler läuft</translation>
    </message>
    <message>
        <source>this role sees no other sessions; grant pg_monitor to it</source>
        <translation>diese Rolle sieht keine anderen Sitzungen; geben Sie ihr pg_monitor</translation>
    </message>
    <message>
        <source>no process of pg_cron among the server&apos;s sessions</source>
        <translation>kein Prozess von pg_cron unter den Sitzungen des Servers</translation>
    </message>
    <message numerus="yes">
        <source>started %n times in five minutes</source>
        <translation>
            <numerusform>%n-mal in fünf Minuten gestartet</numerusform>
            <numerusform>%n-mal in fünf Minuten gestartet</numerusform>
        </translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>This server is a hot standby: its jobs run on the primary.</source>
        <translation>Dieser Server ist ein Hot Standby: seine Jobs laufen auf dem Primärserver.</translation>
    </message>
    <message>
        <source>The scheduler works for the database %1, so no job of this one runs.</source>
        <translation>Der Scheduler arbeitet für die Datenbank %1, also läuft kein Job von dieser.</translation>
    </message>
    <message>
        <source>The server was started without pg_cron, so there is no scheduler.</source>
        <translation>Der Server wurde ohne pg_cron gestartet, also gibt es keinen Scheduler.</translation>
    </message>
    <message>
        <source>The role %1 was dropped and still owns the %2. The scheduler ends whenever it reads its jobs, paused ones too, so that no job runs.</source>
        <translation>Die Rolle %1 wurde gelöscht, und ihr gehört noch der %2. Der Scheduler endet jedes Mal, wenn er seine Jobs liest, auch angehaltene, und so läuft kein Job.</translation>
    </message>
    <message>
        <source>The counter of runs is behind the history: the scheduler ends with a duplicate key whenever a run is due.</source>
        <translation>Der Zähler der Läufe ist hinter dem Verlauf zurück: der Scheduler endet mit einem doppelten Schlüssel, sooft ein Lauf fällig ist.</translation>
    </message>
    <message>
        <source>The scheduler is stuck in the COPY of job %1 (run %2): it starts nothing else, and heeds no signal.</source>
        <translation>Der Scheduler steckt im COPY von Job %1 fest (Lauf %2): er startet nichts anderes und achtet auf kein Signal.</translation>
    </message>
    <message>
        <source>The scheduler is told to start nothing.</source>
        <translation>Der Scheduler soll nichts starten.</translation>
    </message>
    <message>
        <source>The server&apos;s programs were replaced while it runs: what it loads now does not fit what it runs.</source>
        <translation>Die Programme des Servers wurden ersetzt, während er läuft: was er jetzt lädt, passt nicht zu dem, was läuft.</translation>
    </message>
    <message>
        <source>The scheduler ends and starts again and again; none of the causes that can be seen from here is there.</source>
        <translation>Der Scheduler endet und startet immer wieder; keine der Ursachen, die von hier aus zu sehen sind, liegt vor.</translation>
    </message>
    <message>
        <source>The scheduler is not running; none of the causes that can be seen from here is there.</source>
        <translation>Der Scheduler läuft nicht; keine der Ursachen, die von hier aus zu sehen sind, liegt vor.</translation>
    </message>
    <message>
        <source>Runs are not written down: jobs run, and nobody learns how.</source>
        <translation>Läufe werden nicht vermerkt: Jobs laufen, und niemand erfährt, wie.</translation>
    </message>
    <message>
        <source>The database %1 was dropped, and the %2 is for it: each of its runs fails.</source>
        <translation>Die Datenbank %1 wurde gelöscht, und der %2 ist für sie: jeder seiner Läufe scheitert.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were due since %1, when a job was last seen to start.</source>
        <translation>
            <numerusform>Seit %1, als zuletzt ein Job startete, war %n Lauf fällig.</numerusform>
            <numerusform>Seit %1, als zuletzt ein Job startete, waren %n Läufe fällig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchedulerProblems</name>
    <message>
        <source>%1. Open Cron in Signalbox and choose Rescue: no history is lost.</source>
        <translation>%1. Öffnen Sie in Signalbox die Seite Cron und wählen Sie „Retten…“: kein Verlauf geht verloren.</translation>
    </message>
</context>
<context>
    <name>Screenshots</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
</context>
<context>
    <name>SecretStore</name>
    <message>
        <source>The password is asked for at each start until the keychain works.</source>
        <translation>Bis der Schlüsselbund funktioniert, wird das Passwort bei jedem Start erfragt.</translation>
    </message>
    <message>
        <source>Access to the keychain was declined.</source>
        <translation>Der Zugriff auf den Schlüsselbund wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain could not remove the password.</source>
        <translation>Der Schlüsselbund konnte das Passwort nicht entfernen.</translation>
    </message>
    <message>
        <source>There is no keychain that can be used here.</source>
        <translation>Hier gibt es keinen benutzbaren Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain gave an answer that makes no sense.</source>
        <translation>Der Schlüsselbund gab eine Antwort ohne Sinn.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>ServerAccount</name>
    <message>
        <source>PostgreSQL does not run as root, and there is no user &quot;postgres&quot; to run it as.</source>
        <translation>PostgreSQL läuft nicht als root, und es gibt keinen Benutzer „postgres“ dafür.</translation>
    </message>
    <message>
        <source>Install the package postgresql, which creates that user, or start Signalbox as an ordinary user.</source>
        <translation>Das Paket postgresql installieren, das diesen Benutzer anlegt, oder Signalbox als gewöhnlicher Benutzer starten.</translation>
    </message>
    <message>
        <source>A folder cannot be created.</source>
        <translation>Ein Ordner lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>A folder cannot be given to the server&apos;s user.</source>
        <translation>Ein Ordner lässt sich dem Benutzer des Servers nicht übergeben.</translation>
    </message>
    <message>
        <source>A folder cannot be read.</source>
        <translation>Ein Ordner ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A folder is in the way that belongs to somebody else.</source>
        <translation>Ein Ordner ist im Weg, der jemand anderem gehört.</translation>
    </message>
    <message>
        <source>It must be a folder owned by %1. Remove it, or choose another place with SIGNALBOX_SANDBOX_DIR.</source>
        <translation>Es muss ein Ordner sein, der %1 gehört. Ihn entfernen oder mit SIGNALBOX_SANDBOX_DIR einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>A folder cannot be made private.</source>
        <translation>Ein Ordner lässt sich nicht absichern.</translation>
    </message>
    <message>
        <source>A program cannot be started.</source>
        <translation>Ein Programm lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>A program did not finish in time.</source>
        <translation>Ein Programm wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>A program failed.</source>
        <translation>Ein Programm ist gescheitert.</translation>
    </message>
</context>
<context>
    <name>ServerSituation</name>
    <message>
        <source>hot standby, read only</source>
        <translation>Hot Standby, nur lesend</translation>
    </message>
    <message>
        <source>Its primary runs the jobs and sends the webhooks; what happens there is seen here a little later. To change something, connect to the primary.</source>
        <translation>Sein Primärserver führt die Jobs aus und sendet die Webhooks; was dort geschieht, ist hier etwas später zu sehen. Um etwas zu ändern, sich mit dem Primärserver verbinden.</translation>
    </message>
    <message>
        <source>What needs a session of its own does not work through it: LISTEN and NOTIFY, settings of a session and so the server&apos;s own time limits, locks that outlast a statement, and &quot;signalbox migrate&quot;. Signalbox asks at intervals and keeps the time limits itself. The direct connection, or a pooler in session mode, does all of it.</source>
        <translation>Was eine eigene Sitzung braucht, geht durch ihn nicht: LISTEN und NOTIFY, Einstellungen einer Sitzung und damit die Zeitgrenzen des Servers, Sperren, die eine Anweisung überdauern, und „signalbox migrate“. Signalbox fragt in Abständen und wahrt die Zeitgrenzen selbst. Die direkte Verbindung oder ein Pooler im Sitzungsmodus kann das alles.</translation>
    </message>
    <message>
        <source>through a pooler in session mode</source>
        <translation>durch einen Pooler im Sitzungsmodus</translation>
    </message>
    <message>
        <source>Everything works through it, except that a statement cancelled here may go on running on the server until its own time limit.</source>
        <translation>Durch ihn geht alles, nur kann eine hier abgebrochene Anweisung auf dem Server bis zu ihrer Zeitgrenze weiterlaufen.</translation>
    </message>
    <message>
        <source>through a pooler in transaction mode</source>
        <translation>durch einen Pooler im Transaktionsmodus</translation>
    </message>
    <message>
        <source>through a pooler</source>
        <translation>durch einen Pooler</translation>
    </message>
    <message>
        <source>It does not tell its mode, so it is treated as one in transaction mode. %1</source>
        <translation>Er nennt seinen Modus nicht und wird deshalb wie einer im Transaktionsmodus behandelt. %1</translation>
    </message>
    <message>
        <source>this computer&apos;s clock is %1 ahead of the server&apos;s</source>
        <translation>die Uhr dieses Rechners geht gegenüber der des Servers um %1 vor</translation>
    </message>
    <message>
        <source>this computer&apos;s clock is %1 behind the server&apos;s</source>
        <translation>die Uhr dieses Rechners geht gegenüber der des Servers um %1 nach</translation>
    </message>
    <message>
        <source>All ages and times to come are counted by the server&apos;s clock. Set the one that is wrong: signatures are refused by receivers whose clock differs by five minutes.</source>
        <translation>Jedes Alter und jede künftige Zeit zählt nach der Uhr des Servers. Die falsche stellen: Empfänger, deren Uhr um fünf Minuten abweicht, lehnen Signaturen ab.</translation>
    </message>
    <message>
        <source>On the primary: %1</source>
        <translation>Auf dem Primärserver: %1</translation>
    </message>
    <message>
        <source>This server is a hot standby: nothing can be changed on it</source>
        <translation>Dieser Server ist ein Hot Standby: auf ihm lässt sich nichts ändern</translation>
    </message>
    <message>
        <source>Connect to its primary. What is changed there arrives here by itself.</source>
        <translation>Sich mit seinem Primärserver verbinden. Was dort geändert wird, kommt von selbst hier an.</translation>
    </message>
</context>
<context>
    <name>Signature</name>
    <message>
        <source>The signing secret cannot be used.</source>
        <translation>Das Geheimnis zum Signieren ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>After whsec_ it must be base64 and not empty.</source>
        <translation>Nach whsec_ muss nicht leeres Base64 stehen.</translation>
    </message>
</context>
<context>
    <name>SqlCatalogue</name>
    <message>
        <source>A query file&apos;s path may hold only a-z, 0-9 and _</source>
        <translation>Der Pfad einer Abfragedatei darf nur a-z, 0-9 und _ enthalten</translation>
    </message>
    <message>
        <source>The query file cannot be read</source>
        <translation>Die Abfragedatei ist nicht lesbar</translation>
    </message>
    <message>
        <source>Two query files have the same id</source>
        <translation>Zwei Abfragedateien haben dieselbe Kennung</translation>
    </message>
    <message>
        <source>There are no query files</source>
        <translation>Es gibt keine Abfragedateien</translation>
    </message>
    <message>
        <source>Only files named _* can be included: %1</source>
        <translation>Nur Dateien namens _* lassen sich einbinden: %1</translation>
    </message>
    <message>
        <source>Fragments include each other: %1</source>
        <translation>Fragmente binden einander ein: %1</translation>
    </message>
    <message>
        <source>A fragment is missing: %1</source>
        <translation>Ein Fragment fehlt: %1</translation>
    </message>
</context>
<context>
    <name>SqlError</name>
    <message>
        <source>No server answers there</source>
        <translation>Dort antwortet kein Server</translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation>Der Server lehnt die Verbindung ab</translation>
    </message>
    <message>
        <source>The server does not accept this user and password</source>
        <translation>Der Server nimmt diesen Benutzer und dieses Passwort nicht an</translation>
    </message>
    <message>
        <source>This user may not do that</source>
        <translation>Dieser Benutzer darf das nicht</translation>
    </message>
    <message>
        <source>Row level security hides these rows from this user</source>
        <translation>Row Level Security verbirgt diese Zeilen vor diesem Benutzer</translation>
    </message>
    <message>
        <source>The database does not have what this needs</source>
        <translation>Der Datenbank fehlt, was hierfür nötig ist</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>Der Server antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>Die Verbindung brach ab</translation>
    </message>
    <message>
        <source>The server reports an error</source>
        <translation>Der Server meldet einen Fehler</translation>
    </message>
    <message>
        <source>The server cannot use this value</source>
        <translation>Der Server kann diesen Wert nicht verwenden</translation>
    </message>
    <message>
        <source>This computer reports an error</source>
        <translation>Dieser Rechner meldet einen Fehler</translation>
    </message>
    <message>
        <source>Ask the owner for: GRANT USAGE ON SCHEMA %1 TO your role</source>
        <translation>Den Eigentümer bitten um: GRANT USAGE ON SCHEMA %1 TO Ihre Rolle</translation>
    </message>
    <message>
        <source>Ask the owner for: GRANT EXECUTE ON %1 %2 TO your role</source>
        <translation>Den Eigentümer bitten um: GRANT EXECUTE ON %1 %2 TO Ihre Rolle</translation>
    </message>
    <message>
        <source>Ask the owner for: GRANT SELECT ON %1 TO your role</source>
        <translation>Den Eigentümer bitten um: GRANT SELECT ON %1 TO Ihre Rolle</translation>
    </message>
    <message>
        <source>Ask the owner for the missing GRANT, or connect as a role that has it</source>
        <translation>Den Eigentümer um den fehlenden GRANT bitten oder sich mit einer Rolle verbinden, die ihn hat</translation>
    </message>
    <message>
        <source>Install the extension: CREATE EXTENSION pg_stat_statements</source>
        <translation>Die Erweiterung installieren: CREATE EXTENSION pg_stat_statements</translation>
    </message>
    <message>
        <source>Install the extension: CREATE EXTENSION pg_cron</source>
        <translation>Die Erweiterung installieren: CREATE EXTENSION pg_cron</translation>
    </message>
    <message>
        <source>Install the extension: CREATE EXTENSION pg_net</source>
        <translation>Die Erweiterung installieren: CREATE EXTENSION pg_net</translation>
    </message>
    <message>
        <source>Apply Signalbox&apos;s migration to this database (signalbox migrate)</source>
        <translation>Signalbox&apos; Migration auf diese Datenbank anwenden (signalbox migrate)</translation>
    </message>
    <message>
        <source>Connect as the owner of the rows, or as a role with BYPASSRLS</source>
        <translation>Sich als Eigentümer der Zeilen verbinden oder mit einer Rolle mit BYPASSRLS</translation>
    </message>
    <message>
        <source>Check the user name and the password</source>
        <translation>Benutzername und Passwort prüfen</translation>
    </message>
    <message>
        <source>Through Supabase&apos;s pooler the user is called postgres.&lt;project reference&gt;</source>
        <translation>Über den Pooler von Supabase heißt der Benutzer postgres.&lt;Projektkennung&gt;</translation>
    </message>
    <message>
        <source>Check the user name and how the server lets this user in</source>
        <translation>Prüfen, wie der Benutzer heißt und wie der Server ihn einlässt</translation>
    </message>
    <message>
        <source>The role needs the attribute LOGIN</source>
        <translation>Die Rolle braucht das Attribut LOGIN</translation>
    </message>
    <message>
        <source>Give the project&apos;s root certificate, or a less strict SSL mode</source>
        <translation>Das Wurzelzertifikat des Projekts angeben oder einen weniger strengen SSL-Modus</translation>
    </message>
    <message>
        <source>All connections of the pooler are in use</source>
        <translation>Alle Verbindungen des Poolers sind belegt</translation>
    </message>
    <message>
        <source>The pooler does not take this option; remove options= from the connection</source>
        <translation>Der Pooler nimmt diese Option nicht; options= aus der Verbindung entfernen</translation>
    </message>
    <message>
        <source>The host name is not known; check its spelling and this computer&apos;s network</source>
        <translation>Der Hostname ist nicht bekannt; Schreibweise und Netz dieses Rechners prüfen</translation>
    </message>
    <message>
        <source>No server listens on that socket; is it started?</source>
        <translation>An diesem Socket lauscht kein Server; ist er gestartet?</translation>
    </message>
    <message>
        <source>The computer answers, but no server listens on that port; is it started?</source>
        <translation>Der Rechner antwortet, aber an diesem Port lauscht kein Server; ist er gestartet?</translation>
    </message>
    <message>
        <source>Nothing came back; a firewall may swallow it, or the server hangs</source>
        <translation>Es kam nichts zurück; vielleicht schluckt es eine Firewall, oder der Server hängt</translation>
    </message>
    <message>
        <source>There is no way to that network from here. A Supabase project&apos;s direct address needs IPv6; its session pooler does not</source>
        <translation>Von hier führt kein Weg in dieses Netz. Die direkte Adresse eines Supabase-Projekts braucht IPv6, sein Session-Pooler nicht</translation>
    </message>
    <message>
        <source>There is no way to that computer from here</source>
        <translation>Von hier führt kein Weg zu diesem Rechner</translation>
    </message>
    <message>
        <source>The server hung up while connecting; is it a PostgreSQL server, and does it run?</source>
        <translation>Der Server legte beim Verbinden auf; ist es ein PostgreSQL-Server, und läuft er?</translation>
    </message>
    <message>
        <source>The server hung up while connecting</source>
        <translation>Der Server legte beim Verbinden auf</translation>
    </message>
    <message>
        <source>This account may not use that socket</source>
        <translation>Dieses Konto darf diesen Socket nicht benutzen</translation>
    </message>
    <message>
        <source>Check the database&apos;s name</source>
        <translation>Den Namen der Datenbank prüfen</translation>
    </message>
    <message>
        <source>Check the user name</source>
        <translation>Den Benutzernamen prüfen</translation>
    </message>
    <message>
        <source>A certificate file on this computer cannot be used</source>
        <translation>Eine Zertifikatsdatei auf diesem Rechner ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The private key on this computer cannot be used</source>
        <translation>Der private Schlüssel auf diesem Rechner ist nicht verwendbar</translation>
    </message>
    <message>
        <source>The connection service is not defined on this computer</source>
        <translation>Der Verbindungsdienst ist auf diesem Rechner nicht definiert</translation>
    </message>
    <message>
        <source>A setting of the connection cannot be used</source>
        <translation>Eine Einstellung der Verbindung ist nicht verwendbar</translation>
    </message>
    <message>
        <source>This computer cannot open the connection</source>
        <translation>Dieser Rechner kann die Verbindung nicht öffnen</translation>
    </message>
    <message>
        <source>The server wants a password</source>
        <translation>Der Server verlangt ein Passwort</translation>
    </message>
    <message>
        <source>The server does not let this user in from here</source>
        <translation>Der Server lässt diesen Benutzer von hier aus nicht ein</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not fit</source>
        <translation>Das Zertifikat des Servers passt nicht</translation>
    </message>
    <message>
        <source>There is no encrypted connection to this server</source>
        <translation>Zu diesem Server gibt es keine verschlüsselte Verbindung</translation>
    </message>
    <message>
        <source>The server is starting</source>
        <translation>Der Server startet</translation>
    </message>
    <message>
        <source>The server is shutting down</source>
        <translation>Der Server fährt herunter</translation>
    </message>
    <message>
        <source>The server recovers from a crash</source>
        <translation>Der Server stellt sich nach einem Absturz wieder her</translation>
    </message>
    <message>
        <source>All connections of the server are in use</source>
        <translation>Alle Verbindungen des Servers sind belegt</translation>
    </message>
    <message>
        <source>Nobody else may read it: chmod 600</source>
        <translation>Niemand sonst darf ihn lesen: chmod 600</translation>
    </message>
    <message>
        <source>It may be encrypted, of another kind, or not readable for this account</source>
        <translation>Vielleicht ist er verschlüsselt, von anderer Art oder für dieses Konto nicht lesbar</translation>
    </message>
    <message>
        <source>sslkey= names another one</source>
        <translation>Mit sslkey= lässt sich ein anderer angeben</translation>
    </message>
    <message>
        <source>sslcert= names another one</source>
        <translation>Mit sslcert= lässt sich eine andere angeben</translation>
    </message>
    <message>
        <source>pg_service.conf in the home folder, or the file that PGSERVICEFILE names, has to define it</source>
        <translation>pg_service.conf im Home-Ordner oder die Datei, die PGSERVICEFILE nennt, muss ihn definieren</translation>
    </message>
    <message>
        <source>This program or account has too many files open; close windows, or raise the limit</source>
        <translation>Dieses Programm oder Konto hat zu viele Dateien offen; Fenster schließen oder die Grenze erhöhen</translation>
    </message>
    <message>
        <source>Choose a shorter path, or a symbolic link to it</source>
        <translation>Einen kürzeren Pfad wählen oder einen symbolischen Link darauf</translation>
    </message>
    <message>
        <source>Remove it, or correct its spelling</source>
        <translation>Entfernen oder die Schreibweise berichtigen</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>disable, allow, prefer, require, verify-ca and verify-full are known</source>
        <translation>Bekannt sind disable, allow, prefer, require, verify-ca und verify-full</translation>
    </message>
    <message>
        <source>Its pg_hba.conf has no line for this user, database, address and kind of encryption</source>
        <translation>In seiner pg_hba.conf fehlt eine Zeile für diesen Benutzer, diese Datenbank, Adresse und Art der Verschlüsselung</translation>
    </message>
    <message>
        <source>Check the host name and the root certificate</source>
        <translation>Den Hostnamen und das Wurzelzertifikat prüfen</translation>
    </message>
    <message>
        <source>The server offers none; set the SSL mode to disable if the way to it is trusted</source>
        <translation>Der Server bietet keine an; den SSL-Modus auf disable setzen, wenn dem Weg zu ihm zu trauen ist</translation>
    </message>
    <message>
        <source>Check the SSL mode</source>
        <translation>Den SSL-Modus prüfen</translation>
    </message>
    <message>
        <source>This passes by itself</source>
        <translation>Das geht von selbst vorüber</translation>
    </message>
    <message>
        <source>The server lets this user or database have no more connections</source>
        <translation>Der Server erlaubt diesem Benutzer oder dieser Datenbank keine weiteren Verbindungen</translation>
    </message>
    <message>
        <source>Close some; CONNECTION LIMIT of the role or database says how many there may be</source>
        <translation>Einige schließen; CONNECTION LIMIT der Rolle oder Datenbank sagt, wie viele es sein dürfen</translation>
    </message>
    <message>
        <source>Close some, or connect through a pooler</source>
        <translation>Einige schließen oder sich durch einen Pooler verbinden</translation>
    </message>
    <message>
        <source>There is no password file %1</source>
        <translation>Es gibt keine Passwortdatei %1</translation>
    </message>
    <message>
        <source>The password file %1 is not used: it is no plain file</source>
        <translation>Die Passwortdatei %1 wird nicht benutzt: sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>The password file %1 is not used, since others may read it: chmod 600</source>
        <translation>Die Passwortdatei %1 wird nicht benutzt, weil andere sie lesen dürfen: chmod 600</translation>
    </message>
    <message>
        <source>The password file %1 is not used: this account may not read it</source>
        <translation>Die Passwortdatei %1 wird nicht benutzt: dieses Konto darf sie nicht lesen</translation>
    </message>
    <message>
        <source>The password file %1 has no line for this server, database and user</source>
        <translation>Die Passwortdatei %1 hat keine Zeile für diesen Server, diese Datenbank und diesen Benutzer</translation>
    </message>
    <message>
        <source>The server&apos;s program files were replaced while it runs</source>
        <translation>Die Programmdateien des Servers wurden im laufenden Betrieb ersetzt</translation>
    </message>
    <message>
        <source>The server has to be restarted; until then this fails in every new session. Who administers the machine can do it; on Supabase: Project Settings, General, Restart project</source>
        <translation>Der Server muss neu gestartet werden; bis dahin scheitert dies in jeder neuen Sitzung. Wer die Maschine verwaltet, kann es tun; bei Supabase: Project Settings, General, Restart project</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again</source>
        <translation>Nichts wurde geändert. Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing can be written until there is room on the server: enlarge its disk, or remove what is not needed there</source>
        <translation>Nichts lässt sich schreiben, bis auf dem Server Platz ist: seine Platte vergrößern oder entfernen, was dort nicht gebraucht wird</translation>
    </message>
    <message>
        <source>The server&apos;s log says more; who administers it should look soon</source>
        <translation>Das Protokoll des Servers sagt mehr; wer ihn verwaltet, sollte bald nachsehen</translation>
    </message>
    <message>
        <source>An extension&apos;s library is newer or older than what is installed of it: ALTER EXTENSION ... UPDATE, or restart the server</source>
        <translation>Die Bibliothek einer Erweiterung ist neuer oder älter als das, was von ihr installiert ist: ALTER EXTENSION ... UPDATE, oder den Server neu starten</translation>
    </message>
    <message>
        <source>The server cannot load one of its libraries</source>
        <translation>Der Server kann eine seiner Bibliotheken nicht laden</translation>
    </message>
    <message>
        <source>Its package may be damaged, or lacks another one: who administers the machine can install it again</source>
        <translation>Vielleicht ist ihr Paket beschädigt, oder ihm fehlt ein anderes: wer die Maschine verwaltet, kann es neu installieren</translation>
    </message>
    <message>
        <source>A library of the server is missing</source>
        <translation>Eine Bibliothek des Servers fehlt</translation>
    </message>
    <message>
        <source>The package of an extension was removed: who administers the machine can install it again</source>
        <translation>Das Paket einer Erweiterung wurde entfernt: wer die Maschine verwaltet, kann es neu installieren</translation>
    </message>
    <message>
        <source>The server&apos;s shared memory is full</source>
        <translation>Der gemeinsame Speicher des Servers ist voll</translation>
    </message>
    <message>
        <source>In a container, /dev/shm has to be larger (docker run --shm-size)</source>
        <translation>In einem Container muss /dev/shm größer sein (docker run --shm-size)</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full</source>
        <translation>Die Platte des Servers ist voll</translation>
    </message>
    <message>
        <source>The server&apos;s shared memory is used up</source>
        <translation>Der gemeinsame Speicher des Servers ist aufgebraucht</translation>
    </message>
    <message>
        <source>The server has run out of memory</source>
        <translation>Dem Server ist der Speicher ausgegangen</translation>
    </message>
    <message>
        <source>Try again when less is going on there, or ask for less at once</source>
        <translation>Noch einmal versuchen, wenn dort weniger los ist, oder weniger auf einmal verlangen</translation>
    </message>
    <message>
        <source>A limit that is set for the server is reached</source>
        <translation>Eine für den Server gesetzte Grenze ist erreicht</translation>
    </message>
    <message>
        <source>The server has run out of something</source>
        <translation>Dem Server ist etwas ausgegangen</translation>
    </message>
    <message>
        <source>That is too large or too complex for the server</source>
        <translation>Das ist zu groß oder zu komplex für den Server</translation>
    </message>
    <message>
        <source>The server does not let this user in</source>
        <translation>Der Server lässt diesen Benutzer nicht ein</translation>
    </message>
    <message>
        <source>There is no such database</source>
        <translation>Diese Datenbank gibt es nicht</translation>
    </message>
    <message>
        <source>The server does not accept the statement</source>
        <translation>Der Server nimmt die Anweisung nicht an</translation>
    </message>
    <message>
        <source>There is one already</source>
        <translation>Das gibt es schon</translation>
    </message>
    <message>
        <source>The server does not know this prepared statement</source>
        <translation>Der Server kennt diese vorbereitete Anweisung nicht</translation>
    </message>
    <message>
        <source>A pooler in transaction mode gives each transaction another session</source>
        <translation>Ein Pooler im Transaktionsmodus gibt jeder Transaktion eine andere Sitzung</translation>
    </message>
    <message>
        <source>The server cannot do that</source>
        <translation>Der Server kann das nicht</translation>
    </message>
    <message>
        <source>There is a row with that value already</source>
        <translation>Eine Zeile mit diesem Wert gibt es schon</translation>
    </message>
    <message>
        <source>Another table&apos;s rows stand against it</source>
        <translation>Zeilen einer anderen Tabelle stehen dem entgegen</translation>
    </message>
    <message>
        <source>The table does not allow this value</source>
        <translation>Die Tabelle erlaubt diesen Wert nicht</translation>
    </message>
    <message>
        <source>Here nothing can be written</source>
        <translation>Hier lässt sich nichts schreiben</translation>
    </message>
    <message>
        <source>This is a standby, or the session or role is set to read only. Supabase sets a project to read only when its disk is nearly full</source>
        <translation>Dies ist ein Standby, oder die Sitzung oder Rolle ist auf nur lesend gesetzt. Supabase setzt ein Projekt auf nur lesend, wenn seine Platte fast voll ist</translation>
    </message>
    <message>
        <source>An earlier error has ended this transaction</source>
        <translation>Ein früherer Fehler hat diese Transaktion beendet</translation>
    </message>
    <message>
        <source>The server ended a transaction that stood idle for too long</source>
        <translation>Der Server beendete eine Transaktion, die zu lange ruhte</translation>
    </message>
    <message>
        <source>The server ended a transaction that took too long</source>
        <translation>Der Server beendete eine Transaktion, die zu lange dauerte</translation>
    </message>
    <message>
        <source>Another session and this one waited for each other</source>
        <translation>Eine andere Sitzung und diese warteten aufeinander</translation>
    </message>
    <message>
        <source>Another session changed the same rows meanwhile</source>
        <translation>Eine andere Sitzung hat inzwischen dieselben Zeilen geändert</translation>
    </message>
    <message>
        <source>Another session holds a lock on it</source>
        <translation>Eine andere Sitzung hält eine Sperre darauf</translation>
    </message>
    <message>
        <source>Try again when that one has finished</source>
        <translation>Noch einmal versuchen, wenn jene fertig ist</translation>
    </message>
    <message>
        <source>Another session uses it</source>
        <translation>Eine andere Sitzung benutzt es</translation>
    </message>
    <message>
        <source>It is not in a state that allows this</source>
        <translation>Es ist in keinem Zustand, der das erlaubt</translation>
    </message>
    <message>
        <source>The server ended the connection</source>
        <translation>Der Server beendete die Verbindung</translation>
    </message>
    <message>
        <source>It shuts down or restarts, or somebody has ended this session</source>
        <translation>Er fährt herunter oder startet neu, oder jemand hat diese Sitzung beendet</translation>
    </message>
    <message>
        <source>The server has crashed and recovers</source>
        <translation>Der Server ist abgestürzt und stellt sich wieder her</translation>
    </message>
    <message>
        <source>The server lets nobody in at the moment</source>
        <translation>Der Server lässt zurzeit niemanden ein</translation>
    </message>
    <message>
        <source>It starts, stops or recovers; this passes by itself</source>
        <translation>Er startet, hält an oder stellt sich wieder her; das geht von selbst vorüber</translation>
    </message>
    <message>
        <source>The database was dropped</source>
        <translation>Die Datenbank wurde gelöscht</translation>
    </message>
    <message>
        <source>The server ended a session that stood idle for too long</source>
        <translation>Der Server beendete eine Sitzung, die zu lange ruhte</translation>
    </message>
    <message>
        <source>The server cannot read or write its disk</source>
        <translation>Der Server kann seine Platte nicht lesen oder beschreiben</translation>
    </message>
    <message>
        <source>A file of the server is missing</source>
        <translation>Eine Datei des Servers fehlt</translation>
    </message>
    <message>
        <source>The server has a problem with its machine</source>
        <translation>Der Server hat ein Problem mit seiner Maschine</translation>
    </message>
    <message>
        <source>The server&apos;s configuration is wrong</source>
        <translation>Die Konfiguration des Servers ist falsch</translation>
    </message>
    <message>
        <source>The server has found damaged data</source>
        <translation>Der Server hat beschädigte Daten gefunden</translation>
    </message>
    <message>
        <source>Keep a copy of its files before anything is repaired, and look for a backup</source>
        <translation>Eine Kopie seiner Dateien aufbewahren, bevor etwas repariert wird, und nach einer Sicherung suchen</translation>
    </message>
    <message>
        <source>The server has found a damaged index</source>
        <translation>Der Server hat einen beschädigten Index gefunden</translation>
    </message>
    <message>
        <source>REINDEX makes it anew; the reason may have damaged more</source>
        <translation>REINDEX legt ihn neu an; die Ursache kann mehr beschädigt haben</translation>
    </message>
    <message>
        <source>The server met an internal error</source>
        <translation>Der Server stieß auf einen internen Fehler</translation>
    </message>
    <message>
        <source>A foreign server reports an error</source>
        <translation>Ein fremder Server meldet einen Fehler</translation>
    </message>
    <message>
        <source>A function of the database refuses it</source>
        <translation>Eine Funktion der Datenbank lehnt es ab</translation>
    </message>
    <message>
        <source>Give this user&apos;s password</source>
        <translation>Das Passwort dieses Benutzers angeben</translation>
    </message>
</context>
<context>
    <name>SqlStatement</name>
    <message>
        <source>The header %1 stands there twice</source>
        <translation>Der Kopf %1 steht doppelt da</translation>
    </message>
    <message>
        <source>The supersede key is empty</source>
        <translation>Der Schlüssel zum Ablösen ist leer</translation>
    </message>
    <message>
        <source>The class is neither read nor write: %1</source>
        <translation>Die Klasse ist weder read noch write: %1</translation>
    </message>
    <message>
        <source>The deadline is not a time like 5s, 500ms or 2min: %1</source>
        <translation>Die Frist ist keine Zeit wie 5s, 500ms oder 2min: %1</translation>
    </message>
    <message>
        <source>The comment that says what the statement is for is missing</source>
        <translation>Der Kommentar fehlt, der sagt, wozu die Anweisung dient</translation>
    </message>
    <message>
        <source>The header line class is missing</source>
        <translation>Die Kopfzeile class fehlt</translation>
    </message>
    <message>
        <source>The header line deadline is missing</source>
        <translation>Die Kopfzeile deadline fehlt</translation>
    </message>
    <message>
        <source>The fragment line is out of place: %1</source>
        <translation>Die Fragmentzeile steht am falschen Platz: %1</translation>
    </message>
    <message>
        <source>Parameters are written :name, not $1</source>
        <translation>Parameter schreibt man :name, nicht $1</translation>
    </message>
    <message>
        <source>There is more than one statement in the file</source>
        <translation>In der Datei steht mehr als eine Anweisung</translation>
    </message>
    <message>
        <source>A quote or comment is not closed</source>
        <translation>Ein Zitat oder Kommentar ist nicht geschlossen</translation>
    </message>
    <message>
        <source>There is no statement in the file</source>
        <translation>In der Datei steht keine Anweisung</translation>
    </message>
    <message>
        <source>The statement has no parameter :%1</source>
        <translation>Die Anweisung hat keinen Parameter :%1</translation>
    </message>
    <message>
        <source>The value of :%1 holds a NUL character, which PostgreSQL cannot store</source>
        <translation>Der Wert von :%1 enthält ein NUL-Zeichen, das PostgreSQL nicht speichern kann</translation>
    </message>
    <message>
        <source>The parameter :%1 has no value</source>
        <translation>Der Parameter :%1 hat keinen Wert</translation>
    </message>
    <message>
        <source>The session is not task: %1</source>
        <translation>Die Sitzung ist nicht task: %1</translation>
    </message>
    <message>
        <source>The fragment of %1 has no [end]</source>
        <translation>Dem Fragment von %1 fehlt das [end]</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Cron</source>
        <translation>Cron</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
    <message>
        <source>not read: %1</source>
        <translation>nicht gelesen: %1</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>lebt</translation>
    </message>
    <message>
        <source>stand-in alive</source>
        <translation>(Ersatz) lebt</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>scheduler %1; %2 of %3 jobs active, %4 running; %n run(s) failed in 24 h</source>
        <translation>
            <numerusform>Scheduler %1; %2 von %3 Jobs aktiv, %4 laufen; %n Lauf in 24 h gescheitert</numerusform>
            <numerusform>Scheduler %1; %2 von %3 Jobs aktiv, %4 laufen; %n Läufe in 24 h gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sender %1; %n endpoint(s); %2 pending, %3 in flight; %4 delivered, %5 failed in 24 h</source>
        <translation>
            <numerusform>Sender %1; %n Endpunkt; %2 wartend, %3 unterwegs; %4 zugestellt, %5 gescheitert in 24 h</numerusform>
            <numerusform>Sender %1; %n Endpunkte; %2 wartend, %3 unterwegs; %4 zugestellt, %5 gescheitert in 24 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, newest %2</source>
        <translation>%1, neueste %2</translation>
    </message>
    <message>
        <source>%1 (stand-in)</source>
        <translation>%1 (Ersatz)</translation>
    </message>
    <message>
        <source>%1 (%2 is available)</source>
        <translation>%1 (%2 ist verfügbar)</translation>
    </message>
    <message>
        <source>%1 (not preloaded)</source>
        <translation>%1 (nicht vorgeladen)</translation>
    </message>
    <message>
        <source>%1 (not installed)</source>
        <translation>%1 (nicht installiert)</translation>
    </message>
    <message>
        <source>%1 (not on the server)</source>
        <translation>%1 (nicht auf dem Server)</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (unbekannt)</translation>
    </message>
    <message>
        <source>publication %1 is missing</source>
        <translation>Publikation %1 fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%1 with all %n table(s)</source>
        <translation>
            <numerusform>%1 mit der einen Tabelle</numerusform>
            <numerusform>%1 mit allen %n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation>%1 ohne %2</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>%1 without a recorded outcome</source>
        <translation>%1 ohne festgehaltenes Ergebnis</translation>
    </message>
    <message>
        <source>not all are counted yet</source>
        <translation>noch nicht alle gezählt</translation>
    </message>
    <message>
        <source>holds sample history, which is not counted here</source>
        <translation>enthält Beispielverlauf, der hier nicht zählt</translation>
    </message>
    <message>
        <source>on the primary</source>
        <translation>auf dem Primärserver</translation>
    </message>
    <message>
        <source>jobs of other roles are hidden from this one</source>
        <translation>Jobs anderer Rollen sind vor dieser verborgen</translation>
    </message>
    <message>
        <source>works for database %1</source>
        <translation>arbeitet für die Datenbank %1</translation>
    </message>
    <message>
        <source>told to start nothing</source>
        <translation>soll nichts starten</translation>
    </message>
    <message>
        <source>%1 (works for database %2)</source>
        <translation>%1 (arbeitet für die Datenbank %2)</translation>
    </message>
    <message>
        <source>%1 (starts nothing)</source>
        <translation>%1 (startet nichts)</translation>
    </message>
    <message>
        <source>%1 (denied to the engine)</source>
        <translation>%1 (der Zustellung verwehrt)</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) missed in 24 h</source>
        <translation>
            <numerusform>%n Lauf in 24 h versäumt</numerusform>
            <numerusform>%n Läufe in 24 h versäumt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 % of that time is known</source>
        <translation>%1; %2 % dieser Zeit sind bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) missed the newest run(s)</source>
        <translation>
            <numerusform>%n Job hat die neuesten Läufe versäumt</numerusform>
            <numerusform>%n Jobs haben die neuesten Läufe versäumt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) is/are late</source>
        <translation>
            <numerusform>%n Job ist zu spät</numerusform>
            <numerusform>%n Jobs sind zu spät</numerusform>
        </translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a function and how it is</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n memory(s) wait(s) for an embedding</source>
        <translation>
            <numerusform>%n Erinnerung wartet auf ein Embedding</numerusform>
            <numerusform>%n Erinnerungen warten auf ein Embedding</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting memories unknown</source>
        <translation>wartende Erinnerungen unbekannt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a series and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>series</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>over their limits: %1</source>
        <translation>über ihren Grenzen: %1</translation>
    </message>
</context>
<context>
    <name>TestBenchStore</name>
    <message>
        <source>Delivery %1 is not there any more</source>
        <translation>Die Zustellung %1 gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Finished deliveries are deleted after the retention time (signalbox.settings)</source>
        <translation>Fertige Zustellungen werden nach der Aufbewahrungszeit gelöscht (signalbox.settings)</translation>
    </message>
    <message>
        <source>These tables were made by hand and do not say what becomes of a delivery</source>
        <translation>Diese Tabellen sind von Hand gemacht und sagen nicht, was aus einer Zustellung wird</translation>
    </message>
    <message>
        <source>Install the automation (signalbox migrate)</source>
        <translation>Die Automatisierung installieren (signalbox migrate)</translation>
    </message>
</context>
<context>
    <name>ThresholdWords</name>
    <message>
        <source>End sessions that nobody uses, let clients connect through a pooler, or raise max_connections.</source>
        <translation>Sitzungen beenden, die niemand braucht, Clients über einen Pooler verbinden lassen oder max_connections erhöhen.</translation>
    </message>
    <message>
        <source>Much was read from the disk. Look for statements that read whole tables and for missing indexes; if there are none, the memory is too small.</source>
        <translation>Es wurde viel von der Platte gelesen. Nach Anweisungen suchen, die ganze Tabellen lesen, und nach fehlenden Indizes; gibt es keine, ist der Speicher zu klein.</translation>
    </message>
    <message>
        <source>Transactions wait for each other. The server&apos;s log names the statements: let them lock rows in the same order.</source>
        <translation>Transaktionen warten aufeinander. Das Protokoll des Servers nennt die Anweisungen: sie Zeilen in derselben Reihenfolge sperren lassen.</translation>
    </message>
    <message>
        <source>Find its session in pg_stat_activity by xact_start, and end it when nobody needs it: as long as it is open no dead row is removed.</source>
        <translation>Ihre Sitzung in pg_stat_activity über xact_start suchen und beenden, wenn niemand sie braucht: solange sie offen ist, wird keine tote Zeile entfernt.</translation>
    </message>
    <message>
        <source>Check that the job webhook-pump runs and that the sender is alive.</source>
        <translation>Prüfen, ob der Job webhook-pump läuft und der Sender lebt.</translation>
    </message>
    <message>
        <source>%1 is %2; critical is %3 or less.</source>
        <translation>%1 ist %2; kritisch ist %3 oder weniger.</translation>
    </message>
    <message>
        <source>%1 is %2; critical is %3 or more.</source>
        <translation>%1 ist %2; kritisch ist %3 oder mehr.</translation>
    </message>
    <message>
        <source>%1 is %2; %3 or less is worth a look.</source>
        <translation>%1 ist %2; %3 oder weniger ist einen Blick wert.</translation>
    </message>
    <message>
        <source>%1 is %2; %3 or more is worth a look.</source>
        <translation>%1 ist %2; %3 oder mehr ist einen Blick wert.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>crowded</source>
        <translation>gedrängt</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>WebhookRequest</name>
    <message>
        <source>The header &quot;%1&quot; cannot be sent.</source>
        <translation>Die Kopfzeile „%1“ lässt sich nicht senden.</translation>
    </message>
    <message>
        <source>Its name may hold letters, digits and hyphens only.</source>
        <translation>Ihr Name darf nur Buchstaben, Ziffern und Bindestriche enthalten.</translation>
    </message>
    <message>
        <source>Its value holds a line break or another control character.</source>
        <translation>Ihr Wert enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>The length is worked out from the payload.</source>
        <translation>Die Länge ergibt sich aus der Nutzlast.</translation>
    </message>
</context>
<context>
    <name>WebhookSecret</name>
    <message>
        <source>The secret is empty.</source>
        <translation>Das Geheimnis ist leer.</translation>
    </message>
    <message>
        <source>A secret must not start with enc: the database would take it for an encrypted one.</source>
        <translation>Ein Geheimnis darf nicht mit enc: beginnen: die Datenbank hielte es für ein verschlüsseltes.</translation>
    </message>
    <message numerus="yes">
        <source>This secret has only %n byte(s); take 24 or more.</source>
        <translation>
            <numerusform>Dieses Geheimnis hat nur %n Byte; 24 oder mehr nehmen.</numerusform>
            <numerusform>Dieses Geheimnis hat nur %n Bytes; 24 oder mehr nehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>the name before it</source>
        <translation>der Name davor</translation>
    </message>
    <message>
        <source>&quot;v1,&quot; before it</source>
        <translation>„v1,“ davor</translation>
    </message>
    <message>
        <source>capitals in whsec_</source>
        <translation>Großbuchstaben in whsec_</translation>
    </message>
    <message>
        <source>quotation marks</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>blanks or line breaks</source>
        <translation>Leerzeichen oder Zeilenumbrüche</translation>
    </message>
    <message>
        <source>the URL-safe spelling of base64</source>
        <translation>die URL-sichere Schreibweise von Base64</translation>
    </message>
    <message>
        <source>wrong padding at the end</source>
        <translation>falsche Auffüllung am Ende</translation>
    </message>
    <message>
        <source>This is a key pair (whsk_, whpk_). Webhooks are signed here with one shared secret, whsec_.</source>
        <translation>Das ist ein Schlüsselpaar (whsk_, whpk_). Webhooks werden hier mit einem gemeinsamen Geheimnis signiert, whsec_.</translation>
    </message>
    <message>
        <source>There is more than one whsec_ in it. Give the one that is to sign.</source>
        <translation>Es enthält mehr als ein whsec_. Das angeben, das signieren soll.</translation>
    </message>
    <message>
        <source>This stands for a secret and is none. Copy the secret itself.</source>
        <translation>Das steht für ein Geheimnis und ist keines. Das Geheimnis selbst kopieren.</translation>
    </message>
    <message>
        <source>What follows whsec_ is not base64: it may be cut off, or mistyped.</source>
        <translation>Was auf whsec_ folgt, ist kein Base64: vielleicht ist es abgeschnitten oder vertippt.</translation>
    </message>
    <message>
        <source>Put right in the secret: %1.</source>
        <translation>Am Geheimnis berichtigt: %1.</translation>
    </message>
</context>
<context>
    <name>WorkerTrouble</name>
    <message>
        <source>The pg_cron scheduler is not running, so no job runs.</source>
        <translation>Der Scheduler von pg_cron läuft nicht, also läuft kein Job.</translation>
    </message>
    <message>
        <source>Read the server&apos;s log for why it ended, then restart the server.</source>
        <translation>Das Protokoll des Servers sagt, warum er endete; danach den Server neu starten.</translation>
    </message>
    <message>
        <source>The pg_cron scheduler works for database %1, so no job of this one runs.</source>
        <translation>Der Scheduler von pg_cron arbeitet für die Datenbank %1, also läuft hier kein Job.</translation>
    </message>
    <message>
        <source>Connect to %1, where its jobs are; or set cron.database_name to this database and restart the server.</source>
        <translation>Mit %1 verbinden, wo seine Jobs sind; oder cron.database_name auf diese Datenbank setzen und den Server neu starten.</translation>
    </message>
    <message>
        <source>The pg_cron scheduler is told to start nothing (cron.launch_active_jobs is off), so no job runs.</source>
        <translation>Der Scheduler von pg_cron soll nichts starten (cron.launch_active_jobs ist aus), also läuft kein Job.</translation>
    </message>
    <message>
        <source>Run: alter system set cron.launch_active_jobs = on; select pg_reload_conf();</source>
        <translation>Ausführen: alter system set cron.launch_active_jobs = on; select pg_reload_conf();</translation>
    </message>
    <message>
        <source>Nothing sends webhooks: the sender is not running.</source>
        <translation>Niemand sendet Webhooks: Der Sender läuft nicht.</translation>
    </message>
    <message>
        <source>Start the sandbox again.</source>
        <translation>Die Sandbox neu starten.</translation>
    </message>
    <message>
        <source>Restart it with: select net.worker_restart(). If that does not help, pg_net must be in shared_preload_libraries.</source>
        <translation>Neu starten mit: select net.worker_restart(). Hilft das nicht, muss pg_net in shared_preload_libraries stehen.</translation>
    </message>
    <message>
        <source>Nothing sends webhooks: the sender works for database %1, so what is queued here stays queued.</source>
        <translation>Niemand sendet Webhooks: Der Sender arbeitet für die Datenbank %1, was hier wartet, bleibt also liegen.</translation>
    </message>
    <message>
        <source>Set pg_net.database_name to this database and restart the server.</source>
        <translation>pg_net.database_name auf diese Datenbank setzen und den Server neu starten.</translation>
    </message>
</context>
<context>
    <name>signalbox::AnswerView</name>
    <message>
        <source>Look for it</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>Show the delivery</source>
        <translation>Die Zustellung zeigen</translation>
    </message>
    <message>
        <source>Time of the whole</source>
        <translation>Zeit des Ganzen</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>Inhalt der Antwort</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Kopfzeilen der Antwort</translation>
    </message>
    <message>
        <source>Headers that were sent</source>
        <translation>Gesendete Kopfzeilen</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Nothing sent yet. Ctrl+Return sends.</source>
        <translation>Noch nichts gesendet. Strg+Eingabe sendet.</translation>
    </message>
    <message>
        <source>The answer has no body.</source>
        <translation>Die Antwort hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>No headers came.</source>
        <translation>Es kamen keine Kopfzeilen.</translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>Nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>signalbox::BackupCommand</name>
    <message>
        <source>Everything is as the backup has it.</source>
        <translation>Alles ist so, wie es in der Sicherung steht.</translation>
    </message>
    <message>
        <source>Nothing was changed: this was a dry run.</source>
        <translation>Nichts wurde geändert: das war ein Probelauf.</translation>
    </message>
    <message>
        <source>Passphrase for the secrets: </source>
        <translation>Passphrase für die Geheimnisse: </translation>
    </message>
    <message>
        <source>--secrets needs a passphrase</source>
        <translation>--secrets braucht eine Passphrase</translation>
    </message>
    <message>
        <source>Set SIGNALBOX_PASSPHRASE, or type it at a terminal.</source>
        <translation>SIGNALBOX_PASSPHRASE setzen, oder sie an einem Terminal eingeben.</translation>
    </message>
    <message>
        <source>Passphrase for the secrets (empty: leave them as they are): </source>
        <translation>Passphrase für die Geheimnisse (leer: sie bleiben, wie sie sind): </translation>
    </message>
    <message>
        <source>Without a passphrase all secrets stay as they are.</source>
        <translation>Ohne Passphrase bleiben alle Geheimnisse, wie sie sind.</translation>
    </message>
    <message>
        <source>Not everything could be put back as the backup has it: the lines above say what, and why.</source>
        <translation>Nicht alles ließ sich so zurückspielen, wie es in der Sicherung steht: Die Zeilen oben sagen, was und warum.</translation>
    </message>
</context>
<context>
    <name>signalbox::BenchSender</name>
    <message>
        <source>Not followed any more. Delivery %1 goes on in the database.</source>
        <translation>Wird nicht weiter verfolgt. Die Zustellung %1 geht in der Datenbank weiter.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Handing it to the database</source>
        <translation>Wird der Datenbank übergeben</translation>
    </message>
    <message>
        <source>The connection broke before the database answered, so it is not known whether it was sent.</source>
        <translation>Die Verbindung brach ab, bevor die Datenbank antwortete; also ist nicht bekannt, ob gesendet wurde.</translation>
    </message>
    <message>
        <source>The database did not send it: %1 is inactive, or has not subscribed to %2.</source>
        <translation>Die Datenbank hat nicht gesendet: %1 ist inaktiv oder hat %2 nicht abonniert.</translation>
    </message>
    <message>
        <source>Delivery %1 is queued</source>
        <translation>Die Zustellung %1 ist eingereiht</translation>
    </message>
    <message>
        <source>Looking for it in the database</source>
        <translation>Wird in der Datenbank gesucht</translation>
    </message>
    <message>
        <source>The database has no such delivery: it was not sent.</source>
        <translation>Die Datenbank hat keine solche Zustellung: es wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation>Wird aufgelöst: %1</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Not sent, as you decided.</source>
        <translation>Nicht gesendet, wie entschieden.</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Wartet auf %1</translation>
    </message>
    <message>
        <source>The payload holds half of a character (UTF-16), which has no bytes. Delete it, or write it as \u escape.</source>
        <translation>Die Nutzlast enthält ein halbes Zeichen (UTF-16), das keine Bytes hat. Es löschen oder als \u-Escape schreiben.</translation>
    </message>
</context>
<context>
    <name>signalbox::BlockingModel</name>
    <message>
        <source>prepared, waits for its end</source>
        <translation>vorbereitet, wartet auf den Abschluss</translation>
    </message>
    <message>
        <source>hidden from this role</source>
        <translation>vor dieser Rolle verborgen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what the lock is on, its mode</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>a prepared transaction</source>
        <translation>eine vorbereitete Transaktion</translation>
    </message>
    <message>
        <source>prepared transaction</source>
        <translation>vorbereitete Transaktion</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet seit</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Hinter</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Its number on the server. Who waits stands below whom it waits for.</source>
        <translation>Seine Nummer auf dem Server. Wer wartet, steht unter dem, auf den er wartet.</translation>
    </message>
    <message>
        <source>What the server says that it does.</source>
        <translation>Was er nach Angabe des Servers tut.</translation>
    </message>
    <message>
        <source>How long it has been waiting for its lock.</source>
        <translation>Wie lange er schon auf seine Sperre wartet.</translation>
    </message>
    <message>
        <source>What it wants to lock, and how.</source>
        <translation>Was er sperren will, und wie.</translation>
    </message>
    <message>
        <source>All processes that are in front of it: who holds the lock, and who asked for it earlier.</source>
        <translation>Alle Prozesse vor ihm: wer die Sperre hält und wer sie früher verlangt hat.</translation>
    </message>
    <message>
        <source>How long ago its transaction began.</source>
        <translation>Wie lange der Beginn seiner Transaktion her ist.</translation>
    </message>
    <message>
        <source>The role that it works as.</source>
        <translation>Die Rolle, als die er arbeitet.</translation>
    </message>
    <message>
        <source>What the client calls itself.</source>
        <translation>Wie sich der Client nennt.</translation>
    </message>
    <message>
        <source>The database that it works in.</source>
        <translation>Die Datenbank, in der er arbeitet.</translation>
    </message>
    <message>
        <source>What it runs now, or ran last. Secrets are hidden.</source>
        <translation>Was er gerade oder zuletzt ausführt. Geheimnisse sind verborgen.</translation>
    </message>
    <message>
        <source>deadlocked</source>
        <translation>im Deadlock</translation>
    </message>
    <message>
        <source>%1, ours</source>
        <translation>%1, eigene</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) wait for it</source>
        <translation>
            <numerusform>%n Prozess wartet darauf</numerusform>
            <numerusform>%n Prozesse warten darauf</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
</context>
<context>
    <name>signalbox::BoardActs</name>
    <message>
        <source>What became of the board</source>
        <translation>Was aus der Tafel wurde</translation>
    </message>
    <message>
        <source>The board is the default one again.</source>
        <translation>Die Tafel ist wieder die vorgegebene.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The chart %1 was removed from the board.</source>
        <translation>Das Diagramm %1 wurde von der Tafel entfernt.</translation>
    </message>
</context>
<context>
    <name>signalbox::BoardExport</name>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>Choose another folder, or make room there</source>
        <translation>Einen anderen Ordner wählen oder dort Platz schaffen</translation>
    </message>
    <message>
        <source>The board could not be printed</source>
        <translation>Die Tafel ließ sich nicht drucken</translation>
    </message>
    <message>
        <source>Look at the printer, or save a picture</source>
        <translation>Nach dem Drucker sehen oder ein Bild speichern</translation>
    </message>
    <message>
        <source>Save the board as a picture</source>
        <translation>Die Tafel als Bild speichern</translation>
    </message>
    <message>
        <source>Save the board as SVG</source>
        <translation>Die Tafel als SVG speichern</translation>
    </message>
    <message>
        <source>Save the board&apos;s values as CSV</source>
        <translation>Die Werte der Tafel als CSV speichern</translation>
    </message>
    <message>
        <source>Print the board</source>
        <translation>Die Tafel drucken</translation>
    </message>
</context>
<context>
    <name>signalbox::BoardPage</name>
    <message>
        <source>Pictures and files</source>
        <translation>Bilder und Dateien</translation>
    </message>
    <message>
        <source>How much has been read</source>
        <translation>Wie viel gelesen ist</translation>
    </message>
    <message>
        <source>Add chart…</source>
        <translation>Diagramm hinzufügen…</translation>
    </message>
    <message>
        <source>Reset to the default</source>
        <translation>Auf Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben nach %1</translation>
    </message>
    <message>
        <source>No charts on this board</source>
        <translation>Keine Diagramme auf dieser Tafel</translation>
    </message>
    <message>
        <source>Any series can be put on it, and several in one chart.</source>
        <translation>Jede Reihe lässt sich darauf setzen, auch mehrere in ein Diagramm.</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1 ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Reading rows of %1, %2 %</source>
        <translation>Zeilen von %1 werden gelesen, %2 %</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
</context>
<context>
    <name>signalbox::BoardTools</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Back to the stretch before (Alt+Left)</source>
        <translation>Zurück zum vorigen Abschnitt (Alt+Links)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right)</source>
        <translation>Wieder vor (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Go on with the time; press again to stand still</source>
        <translation>Mit der Zeit mitlaufen; noch einmal drücken, um stehen zu bleiben</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>The last 15 minutes</source>
        <translation>Die letzten 15 Minuten</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>The last 6 hours</source>
        <translation>Die letzten 6 Stunden</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 T</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>Die letzten 90 Tage</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 J</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>Das letzte Jahr</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Eigener…</translation>
    </message>
    <message>
        <source>From when until when</source>
        <translation>Von wann bis wann</translation>
    </message>
    <message>
        <source>With nothing</source>
        <translation>Mit nichts</translation>
    </message>
    <message>
        <source>With the same time yesterday</source>
        <translation>Mit derselben Zeit gestern</translation>
    </message>
    <message>
        <source>With the same time last week</source>
        <translation>Mit derselben Zeit vorige Woche</translation>
    </message>
    <message>
        <source>Show the same stretch of another day as a quiet line</source>
        <translation>Denselben Abschnitt eines anderen Tages als blasse Linie zeigen</translation>
    </message>
</context>
<context>
    <name>signalbox::BrushStrip</name>
    <message>
        <source>Marked stretch of time</source>
        <translation>Markierter Abschnitt</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show this stretch alone (Return)</source>
        <translation>Nur diesen Abschnitt zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>What else happened here?</source>
        <translation>Was geschah hier noch?</translation>
    </message>
    <message>
        <source>What differs from the time before it, the strongest first</source>
        <translation>Was sich von der Zeit davor unterscheidet, das Stärkste zuerst</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>The deliveries of this stretch</source>
        <translation>Die Zustellungen dieses Abschnitts</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>The runs of this stretch</source>
        <translation>Die Läufe dieses Abschnitts</translation>
    </message>
    <message>
        <source>Drop the mark</source>
        <translation>Markierung aufheben</translation>
    </message>
    <message>
        <source>Drop the mark (Escape)</source>
        <translation>Markierung aufheben (Esc)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>signalbox::CardGrip</name>
    <message>
        <source>Drag to make the chart larger or smaller</source>
        <translation>Ziehen, um das Diagramm zu vergrößern oder zu verkleinern</translation>
    </message>
</context>
<context>
    <name>signalbox::ChartCard</name>
    <message>
        <source>Back to the board</source>
        <translation>Zurück zur Tafel</translation>
    </message>
    <message>
        <source>Back to the board (Escape)</source>
        <translation>Zurück zur Tafel (Esc)</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Edit lines…</source>
        <translation>Linien bearbeiten…</translation>
    </message>
    <message>
        <source>Thresholds…</source>
        <translation>Schwellenwerte…</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Gestapelt</translation>
    </message>
    <message>
        <source>From zero</source>
        <translation>Ab null</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Breiter</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Schmaler</translation>
    </message>
    <message>
        <source>Taller</source>
        <translation>Höher</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Flacher</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>Diagramm von %1</translation>
    </message>
    <message>
        <source>Lines of %1</source>
        <translation>Linien von %1</translation>
    </message>
    <message>
        <source>What to do with %1</source>
        <translation>Was mit %1 zu tun ist</translation>
    </message>
</context>
<context>
    <name>signalbox::Chip</name>
    <message>
        <source>Condition: %1 %2</source>
        <comment>label, value</comment>
        <translation>Bedingung: %1 %2</translation>
    </message>
    <message>
        <source>Not understood. Delete removes it, Return edits it.</source>
        <translation>Nicht verstanden. Entf entfernt sie, Eingabe bearbeitet sie.</translation>
    </message>
    <message>
        <source>Delete removes it, Return edits it.</source>
        <translation>Entf entfernt sie, Eingabe bearbeitet sie.</translation>
    </message>
    <message>
        <source>%1 %2
Click to edit, Delete to remove</source>
        <comment>label, value</comment>
        <translation>%1 %2
Klicken bearbeitet, Entf entfernt</translation>
    </message>
</context>
<context>
    <name>signalbox::ConnectionBanner</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>What you see is from %1.</source>
        <translation>Was Sie sehen, ist von %1.</translation>
    </message>
    <message>
        <source>%1 has stopped answering.</source>
        <translation>%1 antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>%1 Signalbox keeps asking and goes on by itself.</source>
        <translation>%1 Signalbox fragt weiter und macht von selbst weiter.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. %2</source>
        <translation>Die Verbindung zu %1 ging verloren. %2</translation>
    </message>
    <message>
        <source>%1 Signalbox reconnects by itself.</source>
        <translation>%1 Signalbox verbindet sich von selbst neu.</translation>
    </message>
    <message>
        <source>%1 cannot be reached any more. %2</source>
        <translation>%1 ist nicht mehr erreichbar. %2</translation>
    </message>
    <message>
        <source>Enter the password</source>
        <translation>Das Passwort eingeben</translation>
    </message>
</context>
<context>
    <name>signalbox::ConnectionCard</name>
    <message>
        <source>%1 on %2</source>
        <comment>database, host</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Edit or forget</source>
        <translation>Bearbeiten oder vergessen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit...</source>
        <translation>Bearbeiten...</translation>
    </message>
    <message>
        <source>Forget...</source>
        <translation>Vergessen...</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>benutzt %1</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>noch nicht benutzt</translation>
    </message>
</context>
<context>
    <name>signalbox::ConnectionController</name>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung zu %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>Renaming the password in the keychain</source>
        <translation>Das Passwort wird im Schlüsselbund umbenannt</translation>
    </message>
</context>
<context>
    <name>signalbox::ConnectionFields</name>
    <message>
        <source>&amp;Remember the password in the keychain</source>
        <translation>Passwort im &amp;Schlüsselbund merken</translation>
    </message>
    <message>
        <source>Path of prod-ca-2021.crt</source>
        <translation>Pfad von prod-ca-2021.crt</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <translation>Was eingefügt wurde</translation>
    </message>
    <message>
        <source>Choose the root certificate&apos;s file</source>
        <translation>Die Datei des Wurzelzertifikats wählen</translation>
    </message>
    <message>
        <source>&amp;Paste a URI, psql&apos;s command or keywords</source>
        <translation>&amp;URI, psql-Befehl oder Schlüsselwörter einfügen</translation>
    </message>
    <message>
        <source>It fills in the rest; a password in it goes where it is not seen.</source>
        <translation>Das füllt den Rest aus; ein Passwort darin kommt dorthin, wo man es nicht sieht.</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>A name, an address or a socket&apos;s folder</source>
        <translation>Ein Name, eine Adresse oder der Ordner eines Sockets</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>Through Supabase&apos;s pooler: postgres.&lt;project&gt;</source>
        <translation>Über den Pooler von Supabase: postgres.&lt;Projekt&gt;</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>U&amp;mgebung</translation>
    </message>
    <message>
        <source>Production asks before each change</source>
        <translation>Die Produktion fragt vor jeder Änderung</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>What the start page calls it</source>
        <translation>Wie die Startseite sie nennt</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>&amp;TLS</translation>
    </message>
    <message>
        <source>default: encrypted to another computer, as offered on this one</source>
        <translation>Vorgabe: verschlüsselt zu anderen Rechnern, wie angeboten auf diesem</translation>
    </message>
    <message>
        <source>Root &amp;certificate</source>
        <translation>Wurzel&amp;zertifikat</translation>
    </message>
    <message>
        <source>For verify-ca and verify-full; Supabase offers its own for download</source>
        <translation>Für verify-ca und verify-full; Supabase bietet seines zum Herunterladen an</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>D&amp;ienst</translation>
    </message>
    <message>
        <source>A section of pg_service.conf</source>
        <translation>Ein Abschnitt von pg_service.conf</translation>
    </message>
    <message>
        <source>&amp;Further parameters</source>
        <translation>Weitere Pa&amp;rameter</translation>
    </message>
    <message>
        <source>As libpq writes them, parted by spaces</source>
        <translation>Wie libpq sie schreibt, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>Empty: the one in the keychain, else ~/.pgpass, PGPASSWORD, or none</source>
        <translation>Leer: das im Schlüsselbund, sonst ~/.pgpass, PGPASSWORD oder keines</translation>
    </message>
    <message>
        <source>Empty: ~/.pgpass, PGPASSWORD, or none</source>
        <translation>Leer: ~/.pgpass, PGPASSWORD oder keines</translation>
    </message>
    <message>
        <source>The further parameters cannot be read</source>
        <translation>Die weiteren Parameter sind nicht lesbar</translation>
    </message>
    <message>
        <source>Write them as libpq does: channel_binding=require options=&apos;-c statement_timeout=5s&apos;</source>
        <translation>Wie libpq sie schreiben: channel_binding=require options=&apos;-c statement_timeout=5s&apos;</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Wurzelzertifikat</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer);;All files (*)</source>
        <translation>Zertifikate (*.crt *.pem *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
</context>
<context>
    <name>signalbox::ConnectionForm</name>
    <message>
        <source>Save and connect</source>
        <translation>Speichern und verbinden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Give the connection a name first.</source>
        <translation>Der Verbindung zuerst einen Namen geben.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Connect without saving</source>
        <translation>Verbinden ohne Speichern</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>What the test found</source>
        <translation>Was der Test ergab</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>1  Server</source>
        <translation>1  Server</translation>
    </message>
    <message>
        <source>Step 1: the server</source>
        <translation>Schritt 1: der Server</translation>
    </message>
    <message>
        <source>2  Password and name</source>
        <translation>2  Passwort und Name</translation>
    </message>
    <message>
        <source>Step 2: the password, and how it is kept</source>
        <translation>Schritt 2: das Passwort und wie es aufbewahrt wird</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More: TLS, service, further parameters</source>
        <translation>Mehr: TLS, Dienst, weitere Parameter</translation>
    </message>
    <message>
        <source>Trying the connection. Nothing of it is kept.</source>
        <translation>Die Verbindung wird probiert. Nichts davon wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Test stoppen</translation>
    </message>
</context>
<context>
    <name>signalbox::ConnectionStatusBar</name>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>verbindet neu</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>Verbindung gescheitert</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Makes the sandbox&apos;s endpoints fail, hang and refuse</source>
        <translation>Lässt die Endpunkte der Sandbox scheitern, hängen und ablehnen</translation>
    </message>
    <message>
        <source>What this window has cost the server so far</source>
        <translation>Was dieses Fenster den Server bisher gekostet hat</translation>
    </message>
    <message>
        <source>%1, PostgreSQL %2</source>
        <translation>%1, PostgreSQL %2</translation>
    </message>
    <message>
        <source>last answer %1</source>
        <translation>letzte Antwort %1</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s), %1</source>
        <translation>
            <numerusform>%n Anweisung, %1</numerusform>
            <numerusform>%n Anweisungen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a remark on the server: what follows from it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::CronJobModel</name>
    <message>
        <source>Paused: the scheduler does not run this job.</source>
        <translation>Angehalten: der Scheduler führt diesen Job nicht aus.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Counted in %1</source>
        <translation>Gezählt in %1</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>The name given to cron.schedule(), or the number of a job without one.</source>
        <translation>Der Name aus cron.schedule(), oder die Nummer eines Jobs ohne Namen.</translation>
    </message>
    <message>
        <source>When the job runs, as pg_cron has it: minute, hour, day of the month, month, day of the week; or an interval.</source>
        <translation>Wann der Job läuft, wie es in pg_cron steht: Minute, Stunde, Tag des Monats, Monat, Wochentag; oder ein Intervall.</translation>
    </message>
    <message>
        <source>The schedule in words, counted in the time zone of pg_cron.</source>
        <translation>Der Zeitplan in Worten, in der Zeitzone von pg_cron.</translation>
    </message>
    <message>
        <source>What became of the last run.</source>
        <translation>Was aus dem letzten Lauf wurde.</translation>
    </message>
    <message>
        <source>When the last run started.</source>
        <translation>Wann der letzte Lauf begann.</translation>
    </message>
    <message>
        <source>When the scheduler will start the job next.</source>
        <translation>Wann der Scheduler den Job das nächste Mal startet.</translation>
    </message>
    <message>
        <source>The job has not run since it was made, or its history was deleted.</source>
        <translation>Der Job ist seit dem Anlegen nicht gelaufen, oder sein Verlauf wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s) succeeded</source>
        <translation>
            <numerusform>%1 von %n Lauf gelungen</numerusform>
            <numerusform>%1 von %n Läufen gelungen</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message numerus="yes">
        <source>Last %n run(s)</source>
        <translation>
            <numerusform>Letzter %n Lauf</numerusform>
            <numerusform>Letzte %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>How long the last run took, or has taken so far. Orange when that is not as usual.</source>
        <translation>Wie lange der letzte Lauf dauerte oder bisher dauert. Orange, wenn das nicht wie üblich ist.</translation>
    </message>
    <message>
        <source>How many rows the last run changed or returned, where its command tag says so.</source>
        <translation>Wie viele Zeilen der letzte Lauf änderte oder lieferte, wo seine Abschlussmeldung es sagt.</translation>
    </message>
    <message>
        <source>How many of its newest runs succeeded, of those that ended.</source>
        <translation>Wie viele seiner neuesten Läufe gelungen sind, von denen, die geendet haben.</translation>
    </message>
    <message>
        <source>The newest runs, the last one at the right: colour is the result, height the duration.</source>
        <translation>Die neuesten Läufe, der letzte rechts: die Farbe ist das Ergebnis, die Höhe die Dauer.</translation>
    </message>
    <message>
        <source>Half of its newest runs took no longer.</source>
        <translation>Die Hälfte seiner neuesten Läufe dauerte nicht länger.</translation>
    </message>
    <message>
        <source>19 of 20 of its newest runs took no longer.</source>
        <translation>19 von 20 seiner neuesten Läufe dauerten nicht länger.</translation>
    </message>
    <message>
        <source>How many things about the job will not do what they look like.</source>
        <translation>Wie vieles am Job nicht tut, wonach es aussieht.</translation>
    </message>
    <message>
        <source>The role that the job runs as.</source>
        <translation>Die Rolle, als die der Job läuft.</translation>
    </message>
    <message>
        <source>The database that the job runs in.</source>
        <translation>Die Datenbank, in der der Job läuft.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No run since %1, which is as far back as was looked.</source>
        <translation>Kein Lauf seit %1; weiter zurück wurde nicht gesucht.</translation>
    </message>
    <message>
        <source>a zone that this role may not see (cron.timezone)</source>
        <translation>einer Zone, die diese Rolle nicht sehen darf (cron.timezone)</translation>
    </message>
    <message>
        <source>%1, which is not known here</source>
        <translation>%1, hier nicht bekannt</translation>
    </message>
    <message>
        <source>pg_cron counts in %1.</source>
        <translation>pg_cron zählt in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n hint(s)</source>
        <translation>
            <numerusform>%1, %n Hinweis</numerusform>
            <numerusform>%1, %n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Missed (24 h)</source>
        <translation>Versäumt (24 h)</translation>
    </message>
    <message>
        <source>How the job is: by its last run, by the runs that it missed since, or paused.</source>
        <translation>Wie es um den Job steht: nach seinem letzten Lauf, nach den Läufen, die er seither versäumt hat, oder angehalten.</translation>
    </message>
    <message>
        <source>How many runs of the last 24 hours were due and never began, although the scheduler was alive. Empty when none, a question mark where that is not known.</source>
        <translation>Wie viele Läufe der letzten 24 Stunden fällig waren und nie begannen, obwohl der Scheduler lebte. Leer, wenn es keine sind, ein Fragezeichen, wo das nicht bekannt ist.</translation>
    </message>
    <message>
        <source>?</source>
        <comment>it is not known how many</comment>
        <translation>?</translation>
    </message>
</context>
<context>
    <name>signalbox::CronPanel</name>
    <message>
        <source>Cron</source>
        <translation>Cron</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>No cron jobs yet</source>
        <translation>Noch keine Cron-Jobs</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Neuer Job</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Runs that were asked for</source>
        <translation>Verlangte Läufe</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Times in the zone of this computer</source>
        <translation>Zeiten in der Zone dieses Rechners</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Times in UTC</source>
        <translation>Zeiten in UTC</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Times in the zone that pg_cron counts in</source>
        <translation>Zeiten in der Zone, in der pg_cron zählt</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History of all jobs</source>
        <translation>Verlauf aller Jobs</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>%1 may not call cron.schedule(). Let the owner of pg_cron run: grant usage on schema cron to %1;</source>
        <translation>%1 darf cron.schedule() nicht aufrufen. Der Eigentümer von pg_cron führt aus: grant usage on schema cron to %1;</translation>
    </message>
    <message numerus="yes">
        <source>Running now: %n run(s)</source>
        <translation>
            <numerusform>Läuft gerade: %n Lauf</numerusform>
            <numerusform>Läuft gerade: %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Den Lauf zeigen</translation>
    </message>
    <message>
        <source>The automation brings its own jobs; others begin with New job.</source>
        <translation>Die Automatisierung bringt eigene Jobs mit; andere beginnen mit „Neuer Job“.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Runs of all jobs over time</source>
        <translation>Läufe aller Jobs auf der Zeitachse</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Planner for the next week</source>
        <translation>Planer für die nächste Woche</translation>
    </message>
</context>
<context>
    <name>signalbox::CrowdModel</name>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Am längsten</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Zugleich</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>When it begins to be crowded.</source>
        <translation>Wann das Gedränge beginnt.</translation>
    </message>
    <message>
        <source>How often these jobs meet.</source>
        <translation>Wie oft diese Jobs zusammentreffen.</translation>
    </message>
    <message>
        <source>How long that lasts at most.</source>
        <translation>Wie lange das höchstens dauert.</translation>
    </message>
    <message>
        <source>How many jobs run, or wait for a slot, at once at most.</source>
        <translation>Wie viele Jobs höchstens zugleich laufen oder auf einen Platz warten.</translation>
    </message>
    <message>
        <source>The jobs that take part.</source>
        <translation>Die beteiligten Jobs.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DayForecast</name>
    <message numerus="yes">
        <source>%1: up to %n job(s) at once, more than %2: %3</source>
        <translation>
            <numerusform>%1: bis zu %n Job zugleich, mehr als %2: %3</numerusform>
            <numerusform>%1: bis zu %n Jobs zugleich, mehr als %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>, but for what runs all the time: %1</source>
        <translation>, außer dem, was immer läuft: %1</translation>
    </message>
    <message>
        <source>%1: nothing runs%2</source>
        <comment>when, but for what</comment>
        <translation>%1: nichts läuft%2</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryAttemptModel</name>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Settled after</source>
        <translation>Erledigt nach</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>answer lost</source>
        <translation>Antwort verloren</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>An %1 gesendet</translation>
    </message>
    <message>
        <source>Settled %1</source>
        <translation>Erledigt %1</translation>
    </message>
    <message>
        <source>What became of this attempt.</source>
        <translation>Was aus diesem Versuch wurde.</translation>
    </message>
    <message>
        <source>Which attempt it was, from the first.</source>
        <translation>Der wievielte Versuch es war.</translation>
    </message>
    <message>
        <source>When it was sent.</source>
        <translation>Wann gesendet wurde.</translation>
    </message>
    <message>
        <source>How long the answer took.</source>
        <translation>Wie lange die Antwort brauchte.</translation>
    </message>
    <message>
        <source>The status code, or why there was no answer.</source>
        <translation>Der Statuscode, oder warum keine Antwort kam.</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryAttempts</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Request headers</source>
        <translation>Kopfzeilen der Anfrage</translation>
    </message>
    <message>
        <source>Response headers</source>
        <translation>Kopfzeilen der Antwort</translation>
    </message>
    <message>
        <source>Answer to the attempt</source>
        <translation>Antwort auf den Versuch</translation>
    </message>
    <message>
        <source>No response body.</source>
        <translation>Kein Inhalt in der Antwort.</translation>
    </message>
    <message>
        <source>Request headers, without what is secret in them</source>
        <translation>Kopfzeilen der Anfrage, ohne das Geheime darin</translation>
    </message>
    <message>
        <source>Response body</source>
        <translation>Inhalt der Antwort</translation>
    </message>
    <message>
        <source>None were recorded.</source>
        <translation>Keine wurden festgehalten.</translation>
    </message>
    <message>
        <source>Headers and answer of attempt %1</source>
        <translation>Kopfzeilen und Antwort des Versuchs %1</translation>
    </message>
    <message>
        <source>Not signed.</source>
        <translation>Nicht signiert.</translation>
    </message>
    <message>
        <source>Signed with the secret %1 (a fingerprint).</source>
        <translation>Signiert mit dem Geheimnis %1 (ein Fingerabdruck).</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryBody</name>
    <message>
        <source>Load all %1</source>
        <translation>Alle %1 laden</translation>
    </message>
    <message>
        <source>Load the first %1</source>
        <translation>Die ersten %1 laden</translation>
    </message>
    <message>
        <source>It could not be read. Try again</source>
        <translation>Es ließ sich nicht lesen. Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryBrowser</name>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Bisher nichts gefunden</translation>
    </message>
    <message>
        <source>Look further below, or change the filter above.</source>
        <translation>Weiter unten suchen oder oben den Filter ändern.</translation>
    </message>
    <message>
        <source>No delivery matches</source>
        <translation>Keine Zustellung passt</translation>
    </message>
    <message>
        <source>%1+ new deliveries</source>
        <translation>%1+ neue Zustellungen</translation>
    </message>
    <message numerus="yes">
        <source>%n new delivery(s)</source>
        <translation>
            <numerusform>%n neue Zustellung</numerusform>
            <numerusform>%n neue Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter above leaves none.</source>
        <translation>Der Filter oben lässt keine übrig.</translation>
    </message>
    <message>
        <source>Show all deliveries</source>
        <translation>Alle Zustellungen zeigen</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryCopyMenu</name>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Copy as SQL</source>
        <translation>Als SQL kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Only %n delivery(s) can be copied at once. Export the others.</source>
        <translation>
            <numerusform>Auf einmal lässt sich nur %n Zustellung kopieren. Die anderen exportieren.</numerusform>
            <numerusform>Auf einmal lassen sich nur %n Zustellungen kopieren. Die anderen exportieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was copied: %1</source>
        <translation>Nichts wurde kopiert: %1</translation>
    </message>
    <message>
        <source>Nothing was copied: the payload is too long for the clipboard.</source>
        <translation>Nichts wurde kopiert: die Nutzlast ist zu lang für die Zwischenablage.</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) copied as cURL.</source>
        <translation>
            <numerusform>%n Zustellung als cURL kopiert.</numerusform>
            <numerusform>%n Zustellungen als cURL kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) copied as SQL.</source>
        <translation>
            <numerusform>%n Zustellung als SQL kopiert.</numerusform>
            <numerusform>%n Zustellungen als SQL kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) copied as JSON.</source>
        <translation>
            <numerusform>%n Zustellung als JSON kopiert.</numerusform>
            <numerusform>%n Zustellungen als JSON kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryCount</name>
    <message>
        <source>How many deliveries match</source>
        <translation>Wie viele Zustellungen passen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählt…</translation>
    </message>
    <message>
        <source>Not counted: %1</source>
        <translation>Nicht gezählt: %1</translation>
    </message>
    <message>
        <source>Deliveries: %1</source>
        <translation>Zustellungen: %1</translation>
    </message>
    <message>
        <source>Deliveries: about %1</source>
        <translation>Zustellungen: etwa %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Noch einmal zählen</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Count exactly; reads every delivery that may match</source>
        <translation>Genau zählen; liest jede Zustellung, die passen kann</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryDetailView</name>
    <message>
        <source>The payload is empty.</source>
        <translation>Die Nutzlast ist leer.</translation>
    </message>
    <message>
        <source>No response body.</source>
        <translation>Kein Inhalt in der Antwort.</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Payload, exactly as it is sent</source>
        <translation>Nutzlast, genau wie sie gesendet wird</translation>
    </message>
    <message>
        <source>Last response</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Zusammenhang</translation>
    </message>
    <message>
        <source>What the function did</source>
        <translation>Was die Funktion tat</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryFacts</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>Schutzschalter</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gesendet an</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Erbeten von</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1, nach %2</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>%1, inactive now</source>
        <translation>%1, jetzt inaktiv</translation>
    </message>
    <message>
        <source>%1, active, signed</source>
        <translation>%1, aktiv, signiert</translation>
    </message>
    <message>
        <source>%1, active, not signed</source>
        <translation>%1, aktiv, nicht signiert</translation>
    </message>
    <message numerus="yes">
        <source>closed, %n failure(s) in a row</source>
        <translation>
            <numerusform>geschlossen, %n Fehler in Folge</numerusform>
            <numerusform>geschlossen, %n Fehler in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>closed: all is sent at once</source>
        <translation>geschlossen: alles wird sofort gesendet</translation>
    </message>
    <message>
        <source>open: deliveries wait</source>
        <translation>offen: Zustellungen warten</translation>
    </message>
    <message>
        <source>half open: a probe is under way</source>
        <translation>halb offen: eine Probe ist unterwegs</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>URL now</source>
        <translation>URL jetzt</translation>
    </message>
    <message numerus="yes">
        <source>closed, %n delivery(s) refused in a row</source>
        <translation>
            <numerusform>geschlossen, %n Zustellung in Folge abgelehnt</numerusform>
            <numerusform>geschlossen, %n Zustellungen in Folge abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>open: deliveries wait, one is tried %1</source>
        <translation>offen: Zustellungen warten, eine wird %1 versucht</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryFilterRow</name>
    <message>
        <source>Words, or conditions such as status:5xx since:2h</source>
        <translation>Wörter oder Bedingungen wie status:5xx since:2h</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Choose states</source>
        <translation>Zustände wählen</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Choose endpoints</source>
        <translation>Endpunkte wählen</translation>
    </message>
    <message>
        <source>Any endpoint</source>
        <translation>Jeder Endpunkt</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryFunctionWork</name>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>What the function did</source>
        <translation>Was die Funktion tat</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, dauerte %2</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>%1, the first %2</source>
        <translation>%1, der erste %2</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Geantwortet</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Erneut verlangt</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), and answered without doing it twice</source>
        <translation>
            <numerusform>%n-mal, und beantwortet, ohne es zweimal zu tun</numerusform>
            <numerusform>%n-mal, und beantwortet, ohne es zweimal zu tun</numerusform>
        </translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>Trace-Kennung</translation>
    </message>
    <message>
        <source>The row&apos;s event, each attempt and the function&apos;s log have it in common.</source>
        <translation>Das Ereignis der Zeile, jeder Versuch und das Protokoll der Funktion haben sie gemeinsam.</translation>
    </message>
    <message>
        <source>Show in Functions</source>
        <translation>Unter „Funktionen“ zeigen</translation>
    </message>
    <message>
        <source>Copy trace id</source>
        <translation>Trace-Kennung kopieren</translation>
    </message>
    <message>
        <source>Trace id copied</source>
        <translation>Trace-Kennung kopiert</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryIssueDetail</name>
    <message>
        <source>Selected issue</source>
        <translation>Gewählter Vorfall</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>Quittieren…</translation>
    </message>
    <message>
        <source>Show its deliveries</source>
        <translation>Seine Zustellungen zeigen</translation>
    </message>
    <message>
        <source>What became of the note</source>
        <translation>Was aus der Notiz wurde</translation>
    </message>
    <message>
        <source>Note for the team</source>
        <translation>Notiz für das Team</translation>
    </message>
    <message>
        <source>What is being done about it, and until when. The whole team sees this.</source>
        <translation>Was dagegen getan wird und bis wann. Das ganze Team sieht es.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How to save</source>
        <translation>Wie gespeichert wird</translation>
    </message>
    <message>
        <source>What is known of the issue</source>
        <translation>Was vom Vorfall bekannt ist</translation>
    </message>
    <message>
        <source>The last answer</source>
        <translation>Die letzte Antwort</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>Ereignisarten</translation>
    </message>
    <message>
        <source>Notes about the issue</source>
        <translation>Notizen zum Vorfall</translation>
    </message>
    <message>
        <source>Ctrl+Return saves</source>
        <translation>Strg+Eingabe speichert</translation>
    </message>
    <message>
        <source>Deleted endpoint %1</source>
        <translation>Gelöschter Endpunkt %1</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>Ereignisse: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n older note(s)</source>
        <translation>
            <numerusform>%n ältere Notiz</numerusform>
            <numerusform>%n ältere Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Die Notiz speichern</translation>
    </message>
    <message>
        <source>Its endpoint was deleted, so there is nothing to look after.</source>
        <translation>Sein Endpunkt wurde gelöscht, also gibt es nichts zu tun.</translation>
    </message>
    <message numerus="yes">
        <source>Show its %n delivery(s)</source>
        <translation>
            <numerusform>Seine Zustellung zeigen</numerusform>
            <numerusform>Seine %n Zustellungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether the note was saved. Saving it again does not add it twice.</source>
        <translation>Es kam keine Antwort, also ist nicht bekannt, ob die Notiz gespeichert wurde. Noch einmal speichern fügt sie nicht doppelt hinzu.</translation>
    </message>
    <message>
        <source>The note was not saved: %1. %2</source>
        <translation>Die Notiz wurde nicht gespeichert: %1. %2</translation>
    </message>
    <message>
        <source>Cause and what to do</source>
        <translation>Ursache und was zu tun ist</translation>
    </message>
    <message>
        <source>Replay what failed…</source>
        <translation>Gescheitertes wiederholen…</translation>
    </message>
    <message>
        <source>Reviews a replay of its deliveries that were not delivered since.</source>
        <translation>Zeigt zum Durchsehen eine Wiederholung seiner Zustellungen, die seither nicht zugestellt wurden.</translation>
    </message>
    <message>
        <source>Open endpoint</source>
        <translation>Endpunkt öffnen</translation>
    </message>
    <message>
        <source>Shows where it goes, with its settings, changes and a test.</source>
        <translation>Zeigt, wohin er führt, mit Einstellungen, Änderungen und einem Test.</translation>
    </message>
    <message>
        <source>Open the last delivery</source>
        <translation>Letzte Zustellung öffnen</translation>
    </message>
    <message>
        <source>Shows every attempt, what was sent and what was answered.</source>
        <translation>Zeigt jeden Versuch, was gesendet und was geantwortet wurde.</translation>
    </message>
    <message>
        <source>The endpoint is switched off: nothing is sent to it.</source>
        <translation>Der Endpunkt ist abgeschaltet: nichts wird an ihn gesendet.</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryIssueList</name>
    <message>
        <source>Issues in one sentence</source>
        <translation>Vorfälle in einem Satz</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Issues of the last 24 hours</source>
        <translation>Vorfälle der letzten 24 Stunden</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>Issues of the last 7 days</source>
        <translation>Vorfälle der letzten 7 Tage</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>Issues of the last 30 days</source>
        <translation>Vorfälle der letzten 30 Tage</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Deliveries of one endpoint that fail for the same reason come together here.</source>
        <translation>Zustellungen an einen Endpunkt, die aus demselben Grund scheitern, kommen hier zusammen.</translation>
    </message>
    <message>
        <source>Not refreshed: %1</source>
        <translation>Nicht aktualisiert: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryIssueModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlerart</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>deleted endpoint %1</source>
        <translation>gelöschter Endpunkt %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Whether it goes on, has stopped, or was put aside.</source>
        <translation>Ob er anhält, aufgehört hat oder quittiert wurde.</translation>
    </message>
    <message>
        <source>Whose deliveries fail.</source>
        <translation>Wessen Zustellungen scheitern.</translation>
    </message>
    <message>
        <source>What all of them have in common: the answer, or why there was none.</source>
        <translation>Was alle gemeinsam haben: die Antwort, oder warum keine kam.</translation>
    </message>
    <message>
        <source>How many deliveries failed this way in the period.</source>
        <translation>Wie viele Zustellungen im Zeitraum so gescheitert sind.</translation>
    </message>
    <message>
        <source>When the first of them failed.</source>
        <translation>Wann die erste davon scheiterte.</translation>
    </message>
    <message>
        <source>When the newest of them failed.</source>
        <translation>Wann die neueste davon scheiterte.</translation>
    </message>
    <message>
        <source>Which kinds of event are among them.</source>
        <translation>Welche Ereignisarten darunter sind.</translation>
    </message>
    <message>
        <source>What somebody wrote about it.</source>
        <translation>Was jemand dazu geschrieben hat.</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryLogModel</name>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Time to settle</source>
        <translation>Zeit bis erledigt</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>Next attempt %1</source>
        <translation>Nächster Versuch %1</translation>
    </message>
    <message>
        <source>Settled %1</source>
        <translation>Erledigt %1</translation>
    </message>
    <message>
        <source>Replay of %1</source>
        <translation>Wiederholung von %1</translation>
    </message>
    <message>
        <source>Sorted by time only: no index could bring so many deliveries into another order. Narrow the list with the filter instead.</source>
        <translation>Nur nach Zeit sortiert: kein Index könnte so viele Zustellungen in eine andere Reihenfolge bringen. Stattdessen die Liste mit dem Filter eingrenzen.</translation>
    </message>
    <message>
        <source>Click to have the newest first</source>
        <translation>Klicken zeigt die neueste zuerst</translation>
    </message>
    <message>
        <source>Click to have the oldest first</source>
        <translation>Klicken zeigt die älteste zuerst</translation>
    </message>
    <message>
        <source>%1. The order is that of the ids: a delivery that was committed late stands where its id belongs.</source>
        <translation>%1. Die Reihenfolge ist die der Kennungen: eine spät festgeschriebene Zustellung steht dort, wo ihre Kennung hingehört.</translation>
    </message>
    <message>
        <source>It failed, and what has its key waits until it is replayed or skipped</source>
        <translation>Sie schlug fehl, und was ihren Schlüssel hat, wartet, bis sie wiederholt oder übersprungen wird</translation>
    </message>
    <message>
        <source>When the event happened that the delivery tells of.</source>
        <translation>Wann das Ereignis geschah, von dem die Zustellung berichtet.</translation>
    </message>
    <message>
        <source>Delivered, failed for good, or still being tried.</source>
        <translation>Zugestellt, endgültig gescheitert oder noch unterwegs.</translation>
    </message>
    <message>
        <source>Whom it is sent to, by its name here.</source>
        <translation>An wen sie geht, mit dem Namen hier.</translation>
    </message>
    <message>
        <source>What happened, as the receiver is told.</source>
        <translation>Was geschah, wie es der Empfänger erfährt.</translation>
    </message>
    <message>
        <source>The status code of the last answer; nothing where none came.</source>
        <translation>Der Statuscode der letzten Antwort; leer, wo keine kam.</translation>
    </message>
    <message>
        <source>How often it was sent, of how often at most.</source>
        <translation>Wie oft gesendet wurde, von wie oft höchstens.</translation>
    </message>
    <message>
        <source>From the event to the last answer that counts.</source>
        <translation>Vom Ereignis bis zur letzten Antwort, die zählt.</translation>
    </message>
    <message>
        <source>Why the last attempt failed.</source>
        <translation>Warum der letzte Versuch scheiterte.</translation>
    </message>
    <message>
        <source>The number of the delivery in webhook_logs.</source>
        <translation>Die Nummer der Zustellung in webhook_logs.</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryPane</name>
    <message>
        <source>No delivery selected</source>
        <translation>Keine Zustellung gewählt</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryRelated</name>
    <message>
        <source>What made it</source>
        <translation>Woraus sie entstand</translation>
    </message>
    <message>
        <source>Changes of the endpoint</source>
        <translation>Änderungen des Endpunkts</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht lesbar war</translation>
    </message>
    <message>
        <source>Related deliveries</source>
        <translation>Verwandte Zustellungen</translation>
    </message>
    <message>
        <source>%1: created by %2</source>
        <translation>%1: angelegt von %2</translation>
    </message>
    <message>
        <source>%1: deleted by %2</source>
        <translation>%1: gelöscht von %2</translation>
    </message>
    <message>
        <source>%1: %2 changed by %3 from %4 to %5%6</source>
        <translation>%1: %2 geändert von %3, von %4 auf %5%6</translation>
    </message>
    <message>
        <source>Endpoint changes, newest first:</source>
        <translation>Änderungen des Endpunkts, neueste zuerst:</translation>
    </message>
    <message>
        <source>Not all could be read: %1</source>
        <translation>Nicht alles war lesbar: %1</translation>
    </message>
    <message>
        <source>Put the former URL back…</source>
        <translation>Frühere URL wiederherstellen…</translation>
    </message>
    <message>
        <source>Opens the endpoint with %1 as its URL, to be saved there.</source>
        <translation>Öffnet den Endpunkt mit %1 als URL; dort ist sie zu speichern.</translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation>Lauf %1 zeigen</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryReplay</name>
    <message>
        <source>A replay is under way.</source>
        <translation>Eine Wiederholung ist unterwegs.</translation>
    </message>
    <message>
        <source>Its endpoint was deleted, so there is nowhere to send it.</source>
        <translation>Ihr Endpunkt wurde gelöscht, also kann sie nirgendwohin.</translation>
    </message>
    <message>
        <source>Check the replay</source>
        <translation>Wiederholung prüfen</translation>
    </message>
    <message>
        <source>Replay this delivery</source>
        <translation>Zustellung wiederholen</translation>
    </message>
    <message>
        <source>Delivery %1 will be sent again to %2 at %3. The receiver gets the same message id, so it can tell the repetition.</source>
        <translation>Die Zustellung %1 wird noch einmal an %2 unter %3 gesendet. Der Empfänger bekommt dieselbe Nachrichtenkennung und kann die Wiederholung erkennen.</translation>
    </message>
    <message>
        <source>Replay on production</source>
        <translation>In der Produktion wiederholen</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether delivery %1 was sent again. Checking does not send it twice.</source>
        <translation>Es kam keine Antwort, also ist nicht bekannt, ob die Zustellung %1 noch einmal gesendet wurde. Das Prüfen sendet sie nicht zweimal.</translation>
    </message>
    <message>
        <source>Delivery %1 was not replayed: %2 %3</source>
        <translation>Die Zustellung %1 wurde nicht wiederholt: %2 %3</translation>
    </message>
    <message>
        <source>This database has no replay_webhook() that you may call. Install the automation (menu Project), or ask its owner for EXECUTE on it.</source>
        <translation>Diese Datenbank hat kein replay_webhook(), das Sie aufrufen dürfen. Die Automatisierung installieren (Menü Projekt) oder ihren Eigentümer um EXECUTE darauf bitten.</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliverySkip</name>
    <message>
        <source>A delivery is being skipped.</source>
        <translation>Eine Zustellung wird übersprungen.</translation>
    </message>
    <message>
        <source>Check the skip</source>
        <translation>Überspringen prüfen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skip delivery %1</source>
        <translation>Zustellung %1 überspringen</translation>
    </message>
    <message>
        <source>Delivery %1 is given up: %2 does not get it. What waits behind it with the key %3 goes on without it. It can still be replayed, and then arrives out of order.</source>
        <translation>Zustellung %1 wird aufgegeben: %2 bekommt sie nicht. Was mit dem Schlüssel %3 dahinter wartet, geht ohne sie weiter. Sie kann noch wiederholt werden und kommt dann außer der Reihe an.</translation>
    </message>
    <message>
        <source>Delivery %1 was skipped: what waits behind it goes on.</source>
        <translation>Zustellung %1 wurde übersprungen: Was dahinter wartet, geht weiter.</translation>
    </message>
    <message>
        <source>Delivery %1 blocks nothing any more: somebody replayed or skipped it meanwhile.</source>
        <translation>Zustellung %1 blockiert nichts mehr: Jemand hat sie inzwischen wiederholt oder übersprungen.</translation>
    </message>
    <message>
        <source>Delivery %1 was not skipped: nothing had been done. Try again.</source>
        <translation>Zustellung %1 wurde nicht übersprungen: Es war nichts geschehen. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether delivery %1 was skipped. Checking does not skip anything twice.</source>
        <translation>Es kam keine Antwort, also ist nicht bekannt, ob Zustellung %1 übersprungen wurde. Prüfen überspringt nichts zweimal.</translation>
    </message>
    <message>
        <source>Delivery %1 was not skipped: %2</source>
        <translation>Zustellung %1 wurde nicht übersprungen: %2</translation>
    </message>
    <message>
        <source>This database has no skip_webhook() that you may call. Install the automation (menu Project), or ask its owner for EXECUTE on it.</source>
        <translation>Diese Datenbank hat kein skip_webhook(), das Sie aufrufen dürfen. Die Automatisierung installieren (Menü Projekt) oder ihren Eigentümer um EXECUTE darauf bitten.</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliverySummary</name>
    <message>
        <source>State of the delivery</source>
        <translation>Zustand der Zustellung</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What this was concluded from</source>
        <translation>Woraus das geschlossen wurde</translation>
    </message>
    <message>
        <source>Outcome of the replay</source>
        <translation>Ergebnis der Wiederholung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Shows what this was concluded from</source>
        <translation>Zeigt, woraus das geschlossen wurde</translation>
    </message>
    <message>
        <source>Replay this delivery</source>
        <translation>Zustellung wiederholen</translation>
    </message>
    <message>
        <source>Edit and resend</source>
        <translation>Bearbeiten und senden</translation>
    </message>
    <message>
        <source>Sends a changed payload, as a message of its own.</source>
        <translation>Sendet eine geänderte Nutzlast als eigene Nachricht.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies this delivery as cURL, SQL or JSON.</source>
        <translation>Kopiert diese Zustellung als cURL, SQL oder JSON.</translation>
    </message>
    <message>
        <source>Send to local receiver</source>
        <translation>Lokal empfangen</translation>
    </message>
    <message>
        <source>Sends it to the receiver of the test bench on this computer, to try a handler out.</source>
        <translation>Sendet sie an den Empfänger des Prüfstands auf diesem Rechner, um eine Verarbeitung auszuprobieren.</translation>
    </message>
    <message>
        <source>Open endpoint</source>
        <translation>Endpunkt öffnen</translation>
    </message>
    <message>
        <source>Shows where it goes, with its settings and statistics.</source>
        <translation>Zeigt, wohin sie geht, mit Einstellungen und Statistik.</translation>
    </message>
    <message>
        <source>A replay of %1.</source>
        <translation>Eine Wiederholung von %1.</translation>
    </message>
    <message>
        <source>Sample history.</source>
        <translation>Beispielverlauf.</translation>
    </message>
    <message>
        <source>Delivery %1, %2. %3</source>
        <translation>Zustellung %1, %2. %3</translation>
    </message>
    <message>
        <source>Sends it to %1 once more, under the same message id.</source>
        <translation>Sendet sie noch einmal an %1, unter derselben Nachrichtenkennung.</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Platz in der Liste</translation>
    </message>
    <message>
        <source>The filter leaves this delivery out of the list.</source>
        <translation>Der Filter lässt diese Zustellung nicht in die Liste.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Shows the delivery that this one waits behind.</source>
        <translation>Zeigt die Zustellung, hinter der diese wartet.</translation>
    </message>
    <message>
        <source>Open delivery %1</source>
        <translation>Zustellung %1 öffnen</translation>
    </message>
    <message>
        <source>Gives it up: what waits behind it goes on without it. Asks first.</source>
        <translation>Gibt sie auf: Was dahinter wartet, geht ohne sie weiter. Fragt vorher.</translation>
    </message>
    <message>
        <source>Replay what failed…</source>
        <translation>Gescheitertes wiederholen…</translation>
    </message>
    <message>
        <source>Reviews a replay of everything that failed at this endpoint and was not delivered since.</source>
        <translation>Zeigt vorab eine Wiederholung von allem, was an diesem Endpunkt scheiterte und seither nicht zugestellt wurde.</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryTimeline</name>
    <message>
        <source>Deliveries over time</source>
        <translation>Zustellungen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>Ganzer Zeitraum</translation>
    </message>
    <message>
        <source>Back to the range before it was narrowed; a double click on the bars does the same</source>
        <translation>Zurück zum Zeitraum vor dem Eingrenzen; ein Doppelklick auf die Balken tut dasselbe</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>over %1 open</source>
        <translation>über %1 offen</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>No counts over time: %1. %2</source>
        <translation>Keine Zahlen im Zeitverlauf: %1. %2</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörtern</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuchen</translation>
    </message>
    <message>
        <source>time to settle</source>
        <translation>Zeit bis erledigt</translation>
    </message>
    <message>
        <source>ids</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>replays</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Not narrowed by %1</source>
        <translation>Nicht eingegrenzt nach %1</translation>
    </message>
    <message>
        <source>%1, up to %2 in %3</source>
        <translation>%1, bis zu %2 in %3</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>%1 zugestellt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 without a recorded outcome</source>
        <translation>%1 ohne festgehaltenes Ergebnis</translation>
    </message>
    <message>
        <source>older ones are not counted yet</source>
        <translation>ältere sind noch nicht gezählt</translation>
    </message>
    <message>
        <source>Made in the last hour</source>
        <translation>Angelegt in der letzten Stunde</translation>
    </message>
    <message>
        <source>Made in the last %1 hours</source>
        <translation>Angelegt in den letzten %1 Stunden</translation>
    </message>
    <message>
        <source>Made in the last %1 days</source>
        <translation>Angelegt in den letzten %1 Tagen</translation>
    </message>
    <message>
        <source>with sample history</source>
        <translation>mit Beispielverlauf</translation>
    </message>
    <message>
        <source>%1 failed, all recovered</source>
        <translation>%1 gescheitert, alle nachgeholt</translation>
    </message>
    <message>
        <source>%1 failed, %2 of them recovered</source>
        <translation>%1 gescheitert, davon %2 nachgeholt</translation>
    </message>
    <message>
        <source>cron runs</source>
        <translation>Cron-Läufe</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryTools</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hold the list as it is while you read</source>
        <translation>Hält die Liste beim Lesen, wie sie ist</translation>
    </message>
    <message>
        <source>Jump to time</source>
        <translation>Zur Zeit springen</translation>
    </message>
    <message>
        <source>Go to a moment (Ctrl+G)</source>
        <translation>Zu einem Zeitpunkt gehen (Strg+G)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose the columns of the list</source>
        <translation>Die Spalten der Liste wählen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Let new deliveries in again</source>
        <translation>Neue Zustellungen wieder einlassen</translation>
    </message>
</context>
<context>
    <name>signalbox::DeployDialog</name>
    <message>
        <source>Deploy the functions</source>
        <translation>Die Funktionen ausliefern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Environment...</source>
        <translation>Umgebung...</translation>
    </message>
    <message>
        <source>Save the functions</source>
        <translation>Die Funktionen speichern</translation>
    </message>
    <message>
        <source>Into the folder of your Supabase project: they go to its folder supabase, beside what is there.</source>
        <translation>In den Ordner des eigenen Supabase-Projekts: sie kommen in dessen Ordner supabase, neben das, was dort ist.</translation>
    </message>
    <message>
        <source>Sign in, and name the project</source>
        <translation>Anmelden und das Projekt nennen</translation>
    </message>
    <message>
        <source>In that folder, with the Supabase CLI. The address of this database does not tell the project&apos;s reference: it is in the address of its page at supabase.com.</source>
        <translation>In diesem Ordner, mit der Supabase CLI. Die Adresse dieser Datenbank verrät die Referenz des Projekts nicht: sie steht in der Adresse seiner Seite auf supabase.com.</translation>
    </message>
    <message>
        <source>In that folder, with the Supabase CLI.</source>
        <translation>In diesem Ordner, mit der Supabase CLI.</translation>
    </message>
    <message>
        <source>Set what they read</source>
        <translation>Setzen, was sie lesen</translation>
    </message>
    <message>
        <source>The line names the variables and takes the values from your shell, so that none is kept in its history. What is optional can be set in the same way.</source>
        <translation>Die Zeile nennt die Variablen und nimmt die Werte aus der Shell, damit keiner in deren Verlauf bleibt. Was optional ist, lässt sich ebenso setzen.</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Ausliefern</translation>
    </message>
    <message>
        <source>config.toml turns off verify_jwt for both, as the sender signs: --no-verify-jwt is not needed.</source>
        <translation>config.toml schaltet verify_jwt für beide ab, da der Sender signiert: --no-verify-jwt ist nicht nötig.</translation>
    </message>
    <message>
        <source>Lead endpoints there</source>
        <translation>Endpunkte dorthin führen</translation>
    </message>
    <message>
        <source>Each function has a URL for an endpoint of this database.</source>
        <translation>Jede Funktion hat eine URL für einen Endpunkt dieser Datenbank.</translation>
    </message>
    <message>
        <source>Sign on both sides</source>
        <translation>Auf beiden Seiten signieren</translation>
    </message>
    <message>
        <source>The endpoint&apos;s secret signs, and the function knows the same one from its variable.</source>
        <translation>Das Geheimnis des Endpunkts signiert, und die Funktion kennt dasselbe aus ihrer Variablen.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Each function answers test.webhook with what it has and lacks.</source>
        <translation>Jede Funktion antwortet auf test.webhook damit, was sie hat und was ihr fehlt.</translation>
    </message>
    <message>
        <source>No endpoint leads to %1.</source>
        <translation>Kein Endpunkt führt zu %1.</translation>
    </message>
    <message>
        <source>Endpoint %1 leads to %2.</source>
        <translation>Endpunkt %1 führt zu %2.</translation>
    </message>
    <message>
        <source>Endpoint %1 leads to %2, and is inactive.</source>
        <translation>Endpunkt %1 führt zu %2 und ist inaktiv.</translation>
    </message>
    <message>
        <source>Open endpoint %1</source>
        <translation>Endpunkt %1 öffnen</translation>
    </message>
    <message>
        <source>Open the endpoints</source>
        <translation>Die Endpunkte öffnen</translation>
    </message>
    <message>
        <source>%1: no active endpoint yet; its variable is %2.</source>
        <translation>%1: noch kein aktiver Endpunkt; die Variable ist %2.</translation>
    </message>
    <message>
        <source>Endpoint %1 has no secret. Set the same one there and in %2.</source>
        <translation>Endpunkt %1 hat kein Geheimnis. Dort und in %2 dasselbe setzen.</translation>
    </message>
    <message>
        <source>Endpoint %1 signs, and %2 refuses it: %3 has another secret.</source>
        <translation>Endpunkt %1 signiert, und %2 lehnt es ab: %3 hat ein anderes Geheimnis.</translation>
    </message>
    <message>
        <source>Endpoint %1 signs. %2 has to hold the same secret.</source>
        <translation>Endpunkt %1 signiert. %2 muss dasselbe Geheimnis enthalten.</translation>
    </message>
    <message>
        <source>Endpoint %1 signs, and %2 takes it.</source>
        <translation>Endpunkt %1 signiert, und %2 nimmt es an.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>function, and how it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
    </message>
</context>
<context>
    <name>signalbox::DeployFiles</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation>Ordner wählen...</translation>
    </message>
    <message>
        <source>Another folder...</source>
        <translation>Anderer Ordner...</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Ordner des Projekts</translation>
    </message>
    <message>
        <source>%1 has all of them, as they came with the program.</source>
        <translation>%1 hat sie alle, so wie sie mit dem Programm kamen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n file(s).</source>
        <translation>
            <numerusform>In %1 fehlt %n Datei.</numerusform>
            <numerusform>In %1 fehlen %n Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) there differ from ours: %1.</source>
        <translation>
            <numerusform>%n Datei dort weicht von unserer ab: %1.</numerusform>
            <numerusform>%n Dateien dort weichen von unseren ab: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n file(s)</source>
        <translation>
            <numerusform>%n Datei speichern</numerusform>
            <numerusform>%n Dateien speichern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n file(s)</source>
        <translation>
            <numerusform>%n Datei ersetzen</numerusform>
            <numerusform>%n Dateien ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing %n file(s).</source>
        <translation>
            <numerusform>%n Datei wird geschrieben.</numerusform>
            <numerusform>%n Dateien werden geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its config.toml does not name the functions yet; nothing else of it is touched.</source>
        <translation>Die config.toml dort nennt die Funktionen noch nicht; sonst wird nichts an ihr geändert.</translation>
    </message>
    <message>
        <source>Its config.toml lets %1 ask for a JWT, which webhooks have not: set verify_jwt = false there.</source>
        <translation>Die config.toml dort lässt %1 ein JWT verlangen, das Webhooks nicht haben: dort verify_jwt = false setzen.</translation>
    </message>
    <message>
        <source>Add to config.toml</source>
        <translation>Zur config.toml hinzufügen</translation>
    </message>
    <message>
        <source>Adding to config.toml.</source>
        <translation>Zur config.toml wird hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>signalbox::DeployStep</name>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>How far it is: %1</source>
        <translation>Wie weit es ist: %1</translation>
    </message>
    <message>
        <source>To copy: %1</source>
        <translation>Zum Kopieren: %1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>signalbox::DetailSection</name>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>signalbox::DiffView</name>
    <message>
        <source>Summary of the changes</source>
        <translation>Zusammenfassung der Änderungen</translation>
    </message>
    <message>
        <source>Changes line by line</source>
        <translation>Änderungen Zeile für Zeile</translation>
    </message>
    <message>
        <source>%1 added, %2 removed</source>
        <translation>%1 hinzugefügt, %2 entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>Nichts ist geändert</translation>
    </message>
</context>
<context>
    <name>signalbox::DifferenceModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Before | in the span</source>
        <translation>Davor | im Abschnitt</translation>
    </message>
    <message>
        <source>What became of it in the span, beside the time before.</source>
        <translation>Was im Abschnitt daraus wurde, verglichen mit der Zeit davor.</translation>
    </message>
    <message>
        <source>The series, the deliveries, the job or what was changed.</source>
        <translation>Die Reihe, die Zustellungen, der Job oder was geändert wurde.</translation>
    </message>
    <message>
        <source>What it comes to in the span, and what was usual before.</source>
        <translation>Worauf es im Abschnitt kommt und was davor üblich war.</translation>
    </message>
    <message>
        <source>How sure it is that it differs, however many things were compared. Changes of the configuration are facts.</source>
        <translation>Wie sicher der Unterschied ist, so viel auch verglichen wurde. Änderungen der Konfiguration sind Tatsachen.</translation>
    </message>
    <message>
        <source>The values of both spans; those in the marked one are drawn strong.</source>
        <translation>Die Werte beider Abschnitte; die im markierten sind kräftig gezeichnet.</translation>
    </message>
    <message>
        <source>a fact</source>
        <translation>Tatsache</translation>
    </message>
</context>
<context>
    <name>signalbox::DifferencesReader</name>
    <message numerus="yes">
        <source>%n series beyond the first %1</source>
        <translation>
            <numerusform>%n Reihe nach den ersten %1</numerusform>
            <numerusform>%n Reihen nach den ersten %1</numerusform>
        </translation>
    </message>
    <message>
        <source>changes of the configuration (%1)</source>
        <translation>Änderungen der Konfiguration (%1)</translation>
    </message>
    <message>
        <source>deliveries (%1)</source>
        <translation>Zustellungen (%1)</translation>
    </message>
    <message>
        <source>runs (%1)</source>
        <translation>Läufe (%1)</translation>
    </message>
    <message>
        <source>runs of long before: they are too many</source>
        <translation>Läufe von lange davor: es sind zu viele</translation>
    </message>
    <message numerus="yes">
        <source>%n series whose values could not be read</source>
        <translation>
            <numerusform>%n Reihe, deren Werte nicht lesbar waren</numerusform>
            <numerusform>%n Reihen, deren Werte nicht lesbar waren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DifferencesView</name>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Was betrachtet wurde</translation>
    </message>
    <message>
        <source>How much has been read</source>
        <translation>Wie viel gelesen ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>What differs from %1 on for %2, beside the %3 before</source>
        <translation>Was sich ab %1 für %2 unterscheidet, verglichen mit %3 davor</translation>
    </message>
    <message>
        <source>%v of %m series read</source>
        <translation>%v von %m Reihen gelesen</translation>
    </message>
    <message>
        <source>Nothing unusual here</source>
        <translation>Nichts Ungewöhnliches hier</translation>
    </message>
</context>
<context>
    <name>signalbox::DryRunDialog</name>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The command runs in a transaction that is rolled back, as %1 in %2. What it does to rows is undone; its locks, its triggers and what it takes from sequences are real. It gives up after 2 s of waiting for a lock.</source>
        <translation>Der Befehl läuft in einer Transaktion, die zurückgerollt wird, als %1 in %2. Was er mit Zeilen tut, wird rückgängig gemacht; seine Sperren, seine Trigger und was er Sequenzen entnimmt, sind echt. Nach 2 s Warten auf eine Sperre gibt er auf.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>Aufgeben nach</translation>
    </message>
    <message>
        <source>Outcome of the dry run</source>
        <translation>Ergebnis des Probelaufs</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Cancel the dry run</source>
        <translation>Den Probelauf abbrechen</translation>
    </message>
    <message>
        <source>The command is being tried.</source>
        <translation>Der Befehl wird versucht.</translation>
    </message>
    <message>
        <source>The dry run was canceled; nothing stays of it.</source>
        <translation>Der Probelauf wurde abgebrochen; nichts bleibt davon.</translation>
    </message>
    <message>
        <source>It would fail, after %1</source>
        <translation>Es würde scheitern, nach %1</translation>
    </message>
    <message numerus="yes">
        <source>It would succeed in %1: %2, which is %n row(s). All of it was rolled back.</source>
        <translation>
            <numerusform>Es würde in %1 gelingen: %2, das ist %n Zeile. Alles wurde zurückgerollt.</numerusform>
            <numerusform>Es würde in %1 gelingen: %2, das sind %n Zeilen. Alles wurde zurückgerollt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It would succeed in %1: %2. All of it was rolled back.</source>
        <translation>Es würde in %1 gelingen: %2. Alles wurde zurückgerollt.</translation>
    </message>
    <message>
        <source>The command</source>
        <translation>Der Befehl</translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointActs</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 may only read endpoints. Let the owner run: grant %2 on public.webhook_configs to %3;</source>
        <translation>%1 darf Endpunkte nur lesen. Der Eigentümer führt aus: grant %2 on public.webhook_configs to %3;</translation>
    </message>
    <message>
        <source>No answer came, so it is not known yet whether that was done. It is looked up as soon as the database answers; nothing is sent twice.</source>
        <translation>Es kam keine Antwort, also ist noch nicht bekannt, ob das geschah. Es wird nachgesehen, sobald die Datenbank antwortet; nichts wird zweimal gesendet.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>These fields of %1 change in the database. What is in flight is not touched; whatever is sent from then on goes by the new values.</source>
        <translation>Diese Felder von %1 ändern sich in der Datenbank. Was unterwegs ist, bleibt unberührt; was danach gesendet wird, richtet sich nach den neuen Werten.</translation>
    </message>
    <message numerus="yes">
        <source>Save %n change(s)</source>
        <translation>
            <numerusform>%n Änderung speichern</numerusform>
            <numerusform>%n Änderungen speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Activate %1</source>
        <translation>%1 aktivieren</translation>
    </message>
    <message>
        <source>Deactivate %1</source>
        <translation>%1 deaktivieren</translation>
    </message>
    <message>
        <source>From now on %1 gets the events it has subscribed to. Events of the time when it was inactive are not sent.</source>
        <translation>Von jetzt an bekommt %1 die Ereignisse, die er abonniert hat. Ereignisse aus der Zeit, als er inaktiv war, werden nicht gesendet.</translation>
    </message>
    <message>
        <source>From now on no event is delivered to %1, and events of that time are not made up for later. What waits for it is not sent either.</source>
        <translation>Von jetzt an wird %1 kein Ereignis zugestellt, und Ereignisse dieser Zeit werden später nicht nachgeholt. Was auf ihn wartet, wird auch nicht gesendet.</translation>
    </message>
    <message>
        <source>%1 was saved: the database has your changes.</source>
        <translation>%1 wurde gespeichert: die Datenbank hat die Änderungen.</translation>
    </message>
    <message>
        <source>Saved. %1</source>
        <translation>Gespeichert. %1</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>%1 was not saved. Your edits are kept; save them again.</source>
        <translation>%1 wurde nicht gespeichert. Die Änderungen sind erhalten; noch einmal speichern.</translation>
    </message>
    <message>
        <source>It is active at once.</source>
        <translation>Er ist sofort aktiv.</translation>
    </message>
    <message>
        <source>It stays inactive until you activate it.</source>
        <translation>Er bleibt inaktiv, bis er aktiviert wird.</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>The endpoint %1 is made. It has no secret yet, so its requests are not signed until you set one.</source>
        <translation>Der Endpunkt %1 wird angelegt. Er hat noch kein Geheimnis, also werden seine Anfragen nicht signiert, bis eines gesetzt ist.</translation>
    </message>
    <message>
        <source>%1 was not created</source>
        <translation>%1 wurde nicht angelegt</translation>
    </message>
    <message>
        <source>%1 was not created. Nothing was lost; try again.</source>
        <translation>%1 wurde nicht angelegt. Nichts ging verloren; noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted: deliveries refer to it, and their rows stay until the retention time is over. Deactivate it instead: no event is delivered to it any more.</source>
        <translation>%1 lässt sich nicht löschen: Zustellungen verweisen auf ihn, und ihre Zeilen bleiben bis zum Ende der Aufbewahrungszeit. Stattdessen deaktivieren: dann wird ihm kein Ereignis mehr zugestellt.</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>%1 is deleted with its secret. No delivery refers to it. This cannot be undone; the log of changes keeps that it was there.</source>
        <translation>%1 wird mit seinem Geheimnis gelöscht. Keine Zustellung verweist auf ihn. Das lässt sich nicht rückgängig machen; das Protokoll der Änderungen bewahrt, dass es ihn gab.</translation>
    </message>
    <message>
        <source>It was not deleted; try again.</source>
        <translation>Er wurde nicht gelöscht; noch einmal versuchen.</translation>
    </message>
    <message>
        <source>It was not deleted: deliveries refer to it by now. Deactivate it instead.</source>
        <translation>Er wurde nicht gelöscht: inzwischen verweisen Zustellungen auf ihn. Stattdessen deaktivieren.</translation>
    </message>
    <message>
        <source>It was not deleted</source>
        <translation>Er wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>From now on every request to %1 is signed with the new secret.</source>
        <translation>Von jetzt an wird jede Anfrage an %1 mit dem neuen Geheimnis signiert.</translation>
    </message>
    <message>
        <source>From now on every request to %1 is signed with the new secret only. A receiver that knows the old one refuses them until it is changed.</source>
        <translation>Von jetzt an wird jede Anfrage an %1 nur mit dem neuen Geheimnis signiert. Ein Empfänger, der das alte kennt, lehnt sie ab, bis er geändert ist.</translation>
    </message>
    <message numerus="yes">
        <source>From now on requests to %1 are signed with both secrets; after %n hour(s) the old one stops. Change the receiver in between.</source>
        <translation>
            <numerusform>Von jetzt an werden Anfragen an %1 mit beiden Geheimnissen signiert; nach %n Stunde endet das alte. Den Empfänger in dieser Zeit ändern.</numerusform>
            <numerusform>Von jetzt an werden Anfragen an %1 mit beiden Geheimnissen signiert; nach %n Stunden endet das alte. Den Empfänger in dieser Zeit ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the secret of %1</source>
        <translation>Das Geheimnis von %1 setzen</translation>
    </message>
    <message>
        <source>Fingerprint of the new secret: %1</source>
        <translation>Fingerabdruck des neuen Geheimnisses: %1</translation>
    </message>
    <message>
        <source>Replace the secret</source>
        <translation>Das Geheimnis ersetzen</translation>
    </message>
    <message>
        <source>Set the secret</source>
        <translation>Das Geheimnis setzen</translation>
    </message>
    <message>
        <source>Remove the secret of %1</source>
        <translation>Das Geheimnis von %1 entfernen</translation>
    </message>
    <message>
        <source>From now on requests to %1 are not signed. A receiver that checks signatures refuses them.</source>
        <translation>Von jetzt an werden Anfragen an %1 nicht signiert. Ein Empfänger, der Signaturen prüft, lehnt sie ab.</translation>
    </message>
    <message>
        <source>Remove the secret</source>
        <translation>Das Geheimnis entfernen</translation>
    </message>
    <message>
        <source>The secret is as it was</source>
        <translation>Das Geheimnis ist, wie es war</translation>
    </message>
    <message>
        <source>The secret is as it was: nothing had been done. Try again.</source>
        <translation>Das Geheimnis ist, wie es war: nichts war geschehen. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The secret was changed %1 by %2; its mark is %3.</source>
        <translation>Das Geheimnis wurde %1 von %2 geändert; sein Kennzeichen ist %3.</translation>
    </message>
    <message>
        <source>The new secret is in force.</source>
        <translation>Das neue Geheimnis gilt.</translation>
    </message>
    <message>
        <source>The new secret signs from now on; its fingerprint is %1. Give it to the receiver.</source>
        <translation>Das neue Geheimnis signiert von jetzt an; sein Fingerabdruck ist %1. Dem Empfänger geben.</translation>
    </message>
    <message>
        <source>The secret was removed: requests are not signed any more.</source>
        <translation>Das Geheimnis wurde entfernt: Anfragen werden nicht mehr signiert.</translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointBasics</name>
    <message>
        <source>Active: events are delivered to it</source>
        <translation>Aktiv: Ereignisse werden ihm zugestellt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Such as booking_events; it stays as it is</source>
        <translation>Etwa booking_events; er bleibt, wie er ist</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>https://host/path</source>
        <translation>https://host/pfad</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointChangeModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>When it was changed.</source>
        <translation>Wann er geändert wurde.</translation>
    </message>
    <message>
        <source>The database role that changed it.</source>
        <translation>Die Datenbankrolle, die ihn geändert hat.</translation>
    </message>
    <message>
        <source>Which of its values was changed.</source>
        <translation>Welcher seiner Werte geändert wurde.</translation>
    </message>
    <message>
        <source>The value of before.</source>
        <translation>Der Wert davor.</translation>
    </message>
    <message>
        <source>The value since then.</source>
        <translation>Der Wert seither.</translation>
    </message>
    <message>
        <source>Why, where somebody wrote it down.</source>
        <translation>Warum, wo es jemand notiert hat.</translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointEditor</name>
    <message>
        <source>Selected endpoint</source>
        <translation>Gewählter Endpunkt</translation>
    </message>
    <message>
        <source>Test connectivity</source>
        <translation>Erreichbarkeit testen</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Shows its deliveries</source>
        <translation>Zeigt seine Zustellungen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Outcome of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>Show the delivery</source>
        <translation>Die Zustellung zeigen</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Changes to the endpoint</source>
        <translation>Änderungen am Endpunkt</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Neue Versuche</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>The database says: %1</source>
        <translation>Die Datenbank sagt: %1</translation>
    </message>
    <message>
        <source>Not created yet.</source>
        <translation>Noch nicht angelegt.</translation>
    </message>
    <message>
        <source>Unsaved: %1</source>
        <translation>Ungespeichert: %1</translation>
    </message>
    <message>
        <source>Create the endpoint</source>
        <translation>Den Endpunkt anlegen</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Die Änderungen speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>Neuer Endpunkt</translation>
    </message>
    <message>
        <source>Create the endpoint first, then set its secret.</source>
        <translation>Zuerst den Endpunkt anlegen, dann sein Geheimnis setzen.</translation>
    </message>
    <message>
        <source>Sends the event test.webhook to it through the database, whatever it subscribes to.</source>
        <translation>Sendet ihm das Ereignis test.webhook durch die Datenbank, was er auch abonniert hat.</translation>
    </message>
    <message>
        <source>Put the former URL back…</source>
        <translation>Frühere URL wiederherstellen…</translation>
    </message>
    <message>
        <source>Fills in %1, to be saved with the other edits.</source>
        <translation>Trägt %1 ein, mit den anderen Änderungen zu speichern.</translation>
    </message>
    <message>
        <source>Requests that may be under way</source>
        <translation>Anfragen, die unterwegs sein dürfen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Requests: %1.</source>
        <translation>Anfragen: %1.</translation>
    </message>
    <message>
        <source>Replay what failed…</source>
        <translation>Gescheitertes wiederholen…</translation>
    </message>
    <message>
        <source>Reviews a replay of everything that failed at this endpoint and was not delivered since.</source>
        <translation>Zeigt vorab eine Wiederholung von allem, was an diesem Endpunkt scheiterte und seither nicht zugestellt wurde.</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Noch keine Änderungen</translation>
    </message>
    <message>
        <source>Each change of this endpoint is written down here, with who made it.</source>
        <translation>Jede Änderung dieses Endpunkts wird hier festgehalten, und von wem sie kam.</translation>
    </message>
    <message>
        <source>Open on the test bench</source>
        <translation>Auf dem Prüfstand öffnen</translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointOverviewModel</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>p50 / p95</source>
        <translation>p50 / p95</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>Neuer Endpunkt</translation>
    </message>
    <message>
        <source>%1 (unsaved)</source>
        <translation>%1 (ungespeichert)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>never, as far as is known</source>
        <translation>nie, soweit bekannt</translation>
    </message>
    <message>
        <source>%1 waiting, %2 in flight</source>
        <translation>%1 wartend, %2 unterwegs</translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n day(s), by when the events were made</source>
        <translation>
            <numerusform>Des letzten Tages, danach, wann die Ereignisse entstanden</numerusform>
            <numerusform>Der letzten %n Tage, danach, wann die Ereignisse entstanden</numerusform>
        </translation>
    </message>
    <message>
        <source>Half, and 95 %, of the delivered ones settled within this time</source>
        <translation>Die Hälfte und 95 % der zugestellten waren in dieser Zeit erledigt</translation>
    </message>
    <message>
        <source>%1 more have no recorded outcome</source>
        <translation>%1 weitere haben kein festgehaltenes Ergebnis</translation>
    </message>
    <message>
        <source>older ones are not counted yet</source>
        <translation>ältere sind noch nicht gezählt</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>What the endpoint is called here.</source>
        <translation>Wie der Endpunkt hier heißt.</translation>
    </message>
    <message>
        <source>How its deliveries fare.</source>
        <translation>Wie es seinen Zustellungen ergeht.</translation>
    </message>
    <message>
        <source>Where its webhooks are sent to.</source>
        <translation>Wohin seine Webhooks gesendet werden.</translation>
    </message>
    <message>
        <source>Which events it gets.</source>
        <translation>Welche Ereignisse er bekommt.</translation>
    </message>
    <message>
        <source>How many of its deliveries are still being tried.</source>
        <translation>Wie viele seiner Zustellungen noch unterwegs sind.</translation>
    </message>
    <message>
        <source>How many arrived in the period.</source>
        <translation>Wie viele im Zeitraum ankamen.</translation>
    </message>
    <message>
        <source>How many failed for good in the period.</source>
        <translation>Wie viele im Zeitraum endgültig scheiterten.</translation>
    </message>
    <message>
        <source>How long half of its deliveries take at most, and 95 of 100.</source>
        <translation>Wie lange die Hälfte seiner Zustellungen höchstens dauert, und 95 von 100.</translation>
    </message>
    <message>
        <source>When one last arrived.</source>
        <translation>Wann zuletzt eine ankam.</translation>
    </message>
    <message>
        <source>When an attempt last failed.</source>
        <translation>Wann zuletzt ein Versuch scheiterte.</translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointPointer</name>
    <message>
        <source>%1 was changed by somebody else meanwhile, so it was left alone.</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert und deshalb so gelassen.</translation>
    </message>
    <message>
        <source>%1 does not lead to the receiver any more, so it was left alone.</source>
        <translation>%1 führt nicht mehr zum Empfänger und wurde deshalb so gelassen.</translation>
    </message>
    <message>
        <source>The connection broke before %1 was changed: it leads where it did.</source>
        <translation>Die Verbindung brach ab, bevor %1 geändert wurde: Er führt dorthin, wohin er bisher führte.</translation>
    </message>
    <message>
        <source>The connection broke before %1 was put back: it still leads here.</source>
        <translation>Die Verbindung brach ab, bevor %1 zurückgesetzt wurde: Er führt weiter hierher.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known where %1 leads now. It is looked up as soon as the database answers; &quot;Put it back&quot; is right either way.</source>
        <translation>Es kam keine Antwort, also ist nicht bekannt, wohin %1 jetzt führt. Sobald die Datenbank antwortet, wird nachgesehen; „Zurücksetzen“ ist in jedem Fall richtig.</translation>
    </message>
    <message>
        <source>%1 was left alone: its URL holds a credential, which may not be kept on this computer until it is put back.</source>
        <translation>%1 wurde so gelassen: seine URL enthält Zugangsdaten, die bis zum Zurücksetzen nicht auf diesem Rechner liegen dürfen.</translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointTest</name>
    <message>
        <source>The endpoint answered with %1.</source>
        <translation>Der Endpunkt antwortete mit %1.</translation>
    </message>
    <message>
        <source>The endpoint did not accept it.</source>
        <translation>Der Endpunkt nahm ihn nicht an.</translation>
    </message>
    <message>
        <source>%1. Tried again %2.</source>
        <translation>%1. Neuer Versuch %2.</translation>
    </message>
    <message>
        <source>It waits to be sent.</source>
        <translation>Er wartet auf den Versand.</translation>
    </message>
    <message>
        <source>It was sent; the answer is awaited.</source>
        <translation>Er wurde gesendet; die Antwort steht aus.</translation>
    </message>
    <message>
        <source>This database does not tell what became of it.</source>
        <translation>Diese Datenbank sagt nicht, was daraus wurde.</translation>
    </message>
    <message>
        <source>Asking the database to send it.</source>
        <translation>Die Datenbank wird um den Versand gebeten.</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>%1 testen</translation>
    </message>
    <message>
        <source>The event test.webhook is sent to %1 at its stored URL, as a delivery of its own.</source>
        <translation>Das Ereignis test.webhook wird als eigene Zustellung an %1 unter der gespeicherten URL gesendet.</translation>
    </message>
    <message>
        <source>Send the test</source>
        <translation>Den Test senden</translation>
    </message>
    <message>
        <source>Delivery %1 is on its way.</source>
        <translation>Die Zustellung %1 ist auf dem Weg.</translation>
    </message>
    <message>
        <source>No test was sent: %1</source>
        <translation>Kein Test wurde gesendet: %1</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether the test was sent. Its deliveries tell.</source>
        <translation>Es kam keine Antwort, also ist nicht bekannt, ob der Test gesendet wurde. Seine Zustellungen sagen es.</translation>
    </message>
    <message>
        <source>Settled after %1.</source>
        <translation>Erledigt nach %1.</translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointsPanel</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n T</numerusform>
            <numerusform>%n T</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Statistics of the last %n day(s)</source>
        <translation>
            <numerusform>Statistik des letzten Tages</numerusform>
            <numerusform>Statistik der letzten %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation>Neuer Endpunkt</translation>
    </message>
    <message>
        <source>No endpoint selected</source>
        <translation>Kein Endpunkt gewählt</translation>
    </message>
    <message>
        <source>%1_copy</source>
        <translation>%1_kopie</translation>
    </message>
    <message>
        <source>Somebody deleted %1. Your edits are kept as a new endpoint.</source>
        <translation>Jemand hat %1 gelöscht. Die Änderungen sind als neuer Endpunkt erhalten.</translation>
    </message>
    <message>
        <source>No webhook endpoints yet</source>
        <translation>Noch keine Webhook-Endpunkte</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n endpoint(s) in trouble: %2</source>
        <translation>
            <numerusform>%1 von %n Endpunkt gestört: %2</numerusform>
            <numerusform>%1 von %n Endpunkten gestört: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n inactive</source>
        <translation>
            <numerusform>, %n inaktiv</numerusform>
            <numerusform>, %n inaktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>; no statistics: %1</source>
        <translation>; keine Statistik: %1</translation>
    </message>
    <message>
        <source>%1 from &quot;%2&quot; to &quot;%3&quot;</source>
        <translation>%1 von „%2“ auf „%3“</translation>
    </message>
    <message>
        <source>Somebody changed it meanwhile: %1. Your edits are kept over that; look at them before you save.</source>
        <translation>Jemand hat ihn inzwischen geändert: %1. Die eigenen Änderungen bleiben darüber erhalten; vor dem Speichern ansehen.</translation>
    </message>
    <message>
        <source>A test is under way.</source>
        <translation>Ein Test ist unterwegs.</translation>
    </message>
    <message>
        <source>This new endpoint is not created yet: create or discard it before you duplicate another.</source>
        <translation>Dieser neue Endpunkt ist noch nicht angelegt: ihn anlegen oder verwerfen, bevor ein anderer dupliziert wird.</translation>
    </message>
    <message>
        <source>A copy, without the secret and the headers of the original.</source>
        <translation>Eine Kopie, ohne das Geheimnis und die Kopfzeilen des Originals.</translation>
    </message>
    <message>
        <source>The headers cannot be read: %1</source>
        <translation>Die Kopfzeilen sind nicht lesbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>None of %n endpoint(s) is failing now</source>
        <translation>
            <numerusform>%n Endpunkt, zurzeit nicht gestört</numerusform>
            <numerusform>Keiner von %n Endpunkten ist zurzeit gestört</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 failed in %2</source>
        <translation>; %1 gescheitert in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s)</source>
        <translation>
            <numerusform>%n Zustellung</numerusform>
            <numerusform>%n Zustellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>An endpoint is a name, a URL, and the events it gets.</source>
        <translation>Ein Endpunkt ist ein Name, eine URL und die Ereignisse, die er bekommt.</translation>
    </message>
    <message>
        <source>This database has no %1() that you may call. Install the automation (menu Project), or ask its owner for EXECUTE on it.</source>
        <translation>Diese Datenbank hat kein %1(), das Sie aufrufen dürfen. Die Automatisierung installieren (Menü Projekt) oder ihren Eigentümer um EXECUTE darauf bitten.</translation>
    </message>
    <message>
        <source>This database keeps no order of deliveries. Install the automation (menu Project).</source>
        <translation>Diese Datenbank führt keine Reihenfolge der Zustellungen. Die Automatisierung installieren (Menü Projekt).</translation>
    </message>
</context>
<context>
    <name>signalbox::EnvironmentBand</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>Environment: %1, %2</source>
        <translation>Umgebung: %1, %2</translation>
    </message>
</context>
<context>
    <name>signalbox::EnvironmentDialog</name>
    <message>
        <source>Copy secrets line</source>
        <translation>Secrets-Zeile kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Environment of the functions</source>
        <translation>Umgebung der Funktionen</translation>
    </message>
    <message>
        <source>Kept in the keychain for %1. A deployed function has its own: set them with the secrets line, which holds the names and takes the values from your shell.</source>
        <translation>Im Schlüsselbund für %1 gespeichert. Eine ausgelieferte Funktion hat ihre eigene: mit der Secrets-Zeile setzen, die die Namen enthält und die Werte aus der Shell nimmt.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Copy a supabase secrets set line of the names that have a value; no values</source>
        <translation>Eine Zeile supabase secrets set mit den Namen kopieren, die einen Wert haben; keine Werte</translation>
    </message>
    <message>
        <source>Writing it to the keychain.</source>
        <translation>Es wird in den Schlüsselbund geschrieben.</translation>
    </message>
    <message>
        <source>Kept in the keychain.</source>
        <translation>Im Schlüsselbund gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Copied: the line names %n variable(s) and holds no value.</source>
        <translation>
            <numerusform>Kopiert: die Zeile nennt %n Variable und enthält keinen Wert.</numerusform>
            <numerusform>Kopiert: die Zeile nennt %n Variablen und enthält keinen Wert.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed is not kept yet. Close once more to let it go.</source>
        <translation>Das Eingetippte ist noch nicht gespeichert. Noch einmal schließen, um es zu verwerfen.</translation>
    </message>
    <message>
        <source>Kept in the keychain for %1, which serves the functions with it. What is not set here it has of its own: secrets, and stand-ins for the mail and the embedding service.</source>
        <translation>Liegt im Schlüsselbund für %1 und gilt für die Funktionen dort. Was hier nicht gesetzt ist, bringt die Sandbox selbst mit: Secrets sowie Ersatz für den Mail- und den Embedding-Dienst.</translation>
    </message>
</context>
<context>
    <name>signalbox::EnvironmentRow</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 For %2.</source>
        <comment>what it is for, and which functions read it</comment>
        <translation>%1 Für %2.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Whether %1 is kept</source>
        <translation>Ob %1 gespeichert ist</translation>
    </message>
    <message>
        <source>Why %1 cannot be kept</source>
        <translation>Warum sich %1 nicht speichern lässt</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 verbergen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>not set, %1</source>
        <translation>nicht gesetzt, %1</translation>
    </message>
    <message>
        <source>Kept. Type to replace it</source>
        <translation>Gespeichert. Zum Ersetzen tippen</translation>
    </message>
</context>
<context>
    <name>signalbox::EventListEdit</name>
    <message>
        <source>Add event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>Events it gets</source>
        <translation>Ereignisse, die er bekommt</translation>
    </message>
    <message>
        <source>Event type to add</source>
        <translation>Ereignisart zum Hinzufügen</translation>
    </message>
    <message>
        <source>Event type or pattern, such as booking.**</source>
        <translation>Ereignisart oder Muster, etwa booking.**</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 steht schon in der Liste.</translation>
    </message>
    <message>
        <source>No event that the automation emits; your own functions may send it.</source>
        <translation>Kein Ereignis, das die Automatisierung sendet; eigene Funktionen können es senden.</translation>
    </message>
    <message numerus="yes">
        <source>Gets %n known event(s): %1</source>
        <translation>
            <numerusform>Bekommt %n bekanntes Ereignis: %1</numerusform>
            <numerusform>Bekommt %n bekannte Ereignisse: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>Click to change, Delete to remove</source>
        <translation>Klicken zum Ändern, Entf zum Entfernen</translation>
    </message>
    <message>
        <source>Change event</source>
        <translation>Ereignis ändern</translation>
    </message>
</context>
<context>
    <name>signalbox::ExportStrip</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>As CSV, for a spreadsheet…</source>
        <translation>Als CSV, für eine Tabellenkalkulation…</translation>
    </message>
    <message>
        <source>As JSON Lines…</source>
        <translation>Als JSON Lines…</translation>
    </message>
    <message>
        <source>Writes everything that the filter matches to a file</source>
        <translation>Schreibt alles, was zum Filter passt, in eine Datei</translation>
    </message>
    <message>
        <source>Export deliveries</source>
        <translation>Zustellungen exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s), %1</source>
        <translation>
            <numerusform>%Ln Zustellung, %1</numerusform>
            <numerusform>%Ln Zustellungen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>back to %1</source>
        <translation>zurück bis %1</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>exportiert gerade</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s), %1, are in %2</source>
        <translation>
            <numerusform>%Ln Zustellung, %1, steht in %2</numerusform>
            <numerusform>%Ln Zustellungen, %1, stehen in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>The export was cancelled, and no file was left.</source>
        <translation>Der Export wurde abgebrochen, und keine Datei blieb zurück.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::ExtensionModel</name>
    <message>
        <source>Extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>%1 may not use it. What gives it the right: %2</source>
        <translation>%1 darf es nicht benutzen. Das gibt das Recht: %2</translation>
    </message>
    <message>
        <source>It works for database %1.</source>
        <translation>Er arbeitet für die Datenbank %1.</translation>
    </message>
    <message>
        <source>The name in CREATE EXTENSION.</source>
        <translation>Der Name in CREATE EXTENSION.</translation>
    </message>
    <message>
        <source>Whether it is installed, loaded and working.</source>
        <translation>Ob sie installiert ist, geladen ist und funktioniert.</translation>
    </message>
    <message>
        <source>The version in this database.</source>
        <translation>Die Version in dieser Datenbank.</translation>
    </message>
    <message>
        <source>The newest version whose files are on the server.</source>
        <translation>Die neueste Version, deren Dateien auf dem Server sind.</translation>
    </message>
    <message>
        <source>Where its functions and tables live.</source>
        <translation>Wo ihre Funktionen und Tabellen liegen.</translation>
    </message>
    <message>
        <source>What it is for, by its own words.</source>
        <translation>Wozu sie da ist, in ihren eigenen Worten.</translation>
    </message>
</context>
<context>
    <name>signalbox::ExtensionsPanel</name>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Publication members</source>
        <translation>Mitglieder der Publikation</translation>
    </message>
    <message>
        <source>Required extensions</source>
        <translation>Nötige Erweiterungen</translation>
    </message>
    <message>
        <source>Server settings</source>
        <translation>Servereinstellungen</translation>
    </message>
    <message>
        <source>No required extensions</source>
        <translation>Keine nötigen Erweiterungen</translation>
    </message>
    <message>
        <source>Nothing that the automation needs is known to this database.</source>
        <translation>Nichts, was die Automatisierung braucht, ist dieser Datenbank bekannt.</translation>
    </message>
    <message>
        <source>Publication %1</source>
        <translation>Publikation %1</translation>
    </message>
    <message>
        <source>Publication %1: not there</source>
        <translation>Publikation %1: nicht da</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n required extension(s) work, every setting is as expected</source>
        <translation>
            <numerusform>Die nötige Erweiterung arbeitet, jede Einstellung ist wie erwartet</numerusform>
            <numerusform>Alle %n nötigen Erweiterungen arbeiten, jede Einstellung ist wie erwartet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; a stand-in takes pg_net&apos;s place</source>
        <translation>%1; ein Ersatz steht an der Stelle von pg_net</translation>
    </message>
    <message>
        <source>Open to the API</source>
        <translation>Offen für die API</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Ausführen: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: signalbox status names them all.</source>
        <translation>
            <numerusform>Und %n weitere: signalbox status nennt sie alle.</numerusform>
            <numerusform>Und %n weitere: signalbox status nennt sie alle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n of them outdated</source>
        <translation>
            <numerusform>; %n davon veraltet</numerusform>
            <numerusform>; %n davon veraltet</numerusform>
        </translation>
    </message>
    <message>
        <source>What keeps it from working</source>
        <translation>Was es am Arbeiten hindert</translation>
    </message>
    <message numerus="yes">
        <source>All %n required extension(s) work</source>
        <translation>
            <numerusform>Die %n benötigte Erweiterung funktioniert</numerusform>
            <numerusform>Alle %n benötigten Erweiterungen funktionieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) differ as the host sets them</source>
        <translation>
            <numerusform>%n Einstellung weicht ab, wie der Anbieter sie setzt</numerusform>
            <numerusform>%n Einstellungen weichen ab, wie der Anbieter sie setzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::FilterMenus</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Choose a time range</source>
        <translation>Einen Zeitraum wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n more: type %1</source>
        <translation>
            <numerusform>%n weiterer: %1 eingeben</numerusform>
            <numerusform>%n weitere: %1 eingeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jede Zeit</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Letzte 15 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>Letzte 6 Stunden</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>signalbox::FilterRow</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show all, remove every condition</source>
        <translation>Alles zeigen, jede Bedingung entfernen</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Copy link to this filter</source>
        <translation>Link zu diesem Filter kopieren</translation>
    </message>
    <message>
        <source>Problem in the filter</source>
        <translation>Problem im Filter</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Der Link ist kopiert.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 not</source>
        <translation>%1 nicht</translation>
    </message>
</context>
<context>
    <name>signalbox::FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Gefundene Stellen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Die Suche schließen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of over %2</source>
        <translation>%1 von über %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>signalbox::FindingList</name>
    <message>
        <source>Finding %1</source>
        <translation>Befund %1</translation>
    </message>
</context>
<context>
    <name>signalbox::FunctionCard</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what is needed, and what is said of it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Invoke...</source>
        <translation>Aufrufen...</translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>State of the function</source>
        <translation>Zustand der Funktion</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>What it has</source>
        <translation>Was sie hat</translation>
    </message>
    <message>
        <source>What it lacks</source>
        <translation>Was ihr fehlt</translation>
    </message>
    <message>
        <source>What it leaves out</source>
        <translation>Was sie auslässt</translation>
    </message>
    <message>
        <source>Outcome of the check</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Endpoints that lead to it</source>
        <translation>Endpunkte, die zu ihr führen</translation>
    </message>
    <message>
        <source>Called by</source>
        <translation>Aufgerufen von</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>Invoke %1</source>
        <translation>%1 aufrufen</translation>
    </message>
    <message>
        <source>Invocations of %1</source>
        <translation>Aufrufe von %1</translation>
    </message>
    <message>
        <source>%1 Since %2.</source>
        <comment>a sentence, and since when it holds</comment>
        <translation>%1 Seit %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>exact time, relative time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, inactive</source>
        <translation>%1, inaktiv</translation>
    </message>
    <message>
        <source>%1, signed</source>
        <translation>%1, signiert</translation>
    </message>
    <message>
        <source>%1, not signed</source>
        <translation>%1, nicht signiert</translation>
    </message>
    <message>
        <source>Open endpoint %1</source>
        <translation>Endpunkt %1 öffnen</translation>
    </message>
    <message>
        <source>Open the endpoint</source>
        <translation>Den Endpunkt öffnen</translation>
    </message>
    <message>
        <source>It lacks %1.</source>
        <translation>Ihr fehlt: %1.</translation>
    </message>
    <message>
        <source>It does without %1.</source>
        <translation>Sie kommt ohne dies aus: %1.</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Sie hat: %1.</translation>
    </message>
    <message>
        <source>%1 done</source>
        <comment>count</comment>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>count</comment>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <comment>count</comment>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 broke off</source>
        <comment>count</comment>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>%1 under way</source>
        <comment>count</comment>
        <translation>%1 im Gang</translation>
    </message>
    <message>
        <source>%1 asked for again</source>
        <comment>count</comment>
        <translation>%1 erneut verlangt</translation>
    </message>
    <message>
        <source>p50 %1, p95 %2</source>
        <translation>p50 %1, p95 %2</translation>
    </message>
    <message>
        <source>Last day: nothing.</source>
        <translation>Letzter Tag: nichts.</translation>
    </message>
    <message>
        <source>Last day: %1.</source>
        <translation>Letzter Tag: %1.</translation>
    </message>
    <message>
        <source>Last failed %1: %2</source>
        <translation>Zuletzt gescheitert %1: %2</translation>
    </message>
    <message>
        <source>Version %1, spoke %2</source>
        <translation>Version %1, meldete sich %2</translation>
    </message>
    <message>
        <source>Send test.webhook to it: it answers with what it has and lacks</source>
        <translation>Ihr test.webhook senden: sie antwortet damit, was sie hat und was ihr fehlt</translation>
    </message>
    <message>
        <source>No active endpoint leads to it</source>
        <translation>Kein aktiver Endpunkt führt zu ihr</translation>
    </message>
    <message>
        <source>Open the test bench with one of its events</source>
        <translation>Den Prüfstand mit einem ihrer Ereignisse öffnen</translation>
    </message>
</context>
<context>
    <name>signalbox::FunctionCheck</name>
    <message>
        <source>Asking the database to send the check.</source>
        <translation>Die Datenbank wird um den Versand der Prüfung gebeten.</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>The event test.webhook is sent to endpoint %1 at its stored URL, as a delivery of its own. The function answers with what it has and lacks, and does nothing else.</source>
        <translation>Das Ereignis test.webhook wird als eigene Zustellung an Endpunkt %1 unter der gespeicherten URL gesendet. Die Funktion antwortet damit, was sie hat und was ihr fehlt, und tut sonst nichts.</translation>
    </message>
    <message>
        <source>Send the check</source>
        <translation>Die Prüfung senden</translation>
    </message>
    <message>
        <source>The database sent nothing: endpoint %1 is inactive.</source>
        <translation>Die Datenbank hat nichts gesendet: Endpunkt %1 ist inaktiv.</translation>
    </message>
    <message>
        <source>The check is on its way.</source>
        <translation>Die Prüfung ist unterwegs.</translation>
    </message>
    <message>
        <source>No check was sent. %1</source>
        <translation>Keine Prüfung wurde gesendet. %1</translation>
    </message>
    <message>
        <source>No answer came from the database, so it is not known whether the check was sent.</source>
        <translation>Von der Datenbank kam keine Antwort, also ist nicht bekannt, ob die Prüfung gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>signalbox::FunctionInvocationModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Was sie tat</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>What became of the message in the function.</source>
        <translation>Was in der Funktion aus der Nachricht wurde.</translation>
    </message>
    <message>
        <source>When the function first began with the message.</source>
        <translation>Wann die Funktion zuerst mit der Nachricht begann.</translation>
    </message>
    <message>
        <source>The function that was given the message.</source>
        <translation>Die Funktion, die die Nachricht bekam.</translation>
    </message>
    <message>
        <source>What had happened, as the message says.</source>
        <translation>Was geschehen war, wie die Nachricht sagt.</translation>
    </message>
    <message>
        <source>How often the function began with the message.</source>
        <translation>Wie oft die Funktion mit der Nachricht begann.</translation>
    </message>
    <message>
        <source>How long the last attempt took, or has taken so far.</source>
        <translation>Wie lange der letzte Versuch dauerte oder bisher dauert.</translation>
    </message>
    <message>
        <source>What was done, counted, or why it was not.</source>
        <translation>Was getan wurde, gezählt, oder warum nicht.</translation>
    </message>
    <message>
        <source>The delivery that brought the message.</source>
        <translation>Die Zustellung, die die Nachricht brachte.</translation>
    </message>
    <message>
        <source>The id of the message, the same over all its attempts.</source>
        <translation>Die Kennung der Nachricht, dieselbe über alle ihre Versuche.</translation>
    </message>
    <message>
        <source>First begun %1
Last begun %2</source>
        <translation>Zuerst begonnen %1
Zuletzt begonnen %2</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Geendet %1</translation>
    </message>
</context>
<context>
    <name>signalbox::FunctionServer</name>
    <message>
        <source>It did not get ready, or did not end, in time.</source>
        <translation>Deno wurde nicht rechtzeitig bereit oder endete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded: %2</source>
        <translation>%1 lässt sich nicht laden: %2</translation>
    </message>
    <message>
        <source>Deno was killed.</source>
        <translation>Deno wurde gewaltsam beendet.</translation>
    </message>
    <message>
        <source>Deno ended without a word.</source>
        <translation>Deno endete ohne ein Wort.</translation>
    </message>
</context>
<context>
    <name>signalbox::FunctionsPanel</name>
    <message>
        <source>Environment...</source>
        <translation>Umgebung...</translation>
    </message>
    <message>
        <source>What this profile&apos;s functions are served with</source>
        <translation>Womit die Funktionen dieses Profils laufen</translation>
    </message>
    <message>
        <source>Deploy...</source>
        <translation>Ausliefern...</translation>
    </message>
    <message>
        <source>How the functions get into a Supabase project</source>
        <translation>Wie die Funktionen in ein Supabase-Projekt kommen</translation>
    </message>
    <message>
        <source>About all functions</source>
        <translation>Über alle Funktionen</translation>
    </message>
    <message>
        <source>Deploy them, then point an endpoint at each: what they do is listed here.</source>
        <translation>Sie ausliefern, dann zu jeder einen Endpunkt führen: was sie tun, steht dann hier.</translation>
    </message>
    <message>
        <source>No Edge Functions in use yet</source>
        <translation>Noch keine Edge Functions in Gebrauch</translation>
    </message>
    <message>
        <source>Deploy the functions...</source>
        <translation>Die Funktionen ausliefern...</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
</context>
<context>
    <name>signalbox::HeaderEditor</name>
    <message>
        <source>Sent from this computer only, beside those that every webhook has. Through the database, the endpoint&apos;s own headers are sent.</source>
        <translation>Nur von diesem Rechner gesendet, neben denen, die jeder Webhook hat. Durch die Datenbank werden die Kopfzeilen des Endpunkts gesendet.</translation>
    </message>
    <message>
        <source>Header name</source>
        <translation>Name der Kopfzeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Header value</source>
        <translation>Wert der Kopfzeile</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remove this header</source>
        <translation>Diese Kopfzeile entfernen</translation>
    </message>
</context>
<context>
    <name>signalbox::HeaderListEdit</name>
    <message>
        <source>Edit headers</source>
        <translation>Kopfzeilen bearbeiten</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>Kopfzeile hinzufügen</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>No headers of its own. The engine sets Content-Type and those of the signature.</source>
        <translation>Keine eigenen Kopfzeilen. Die Engine setzt Content-Type und die der Signatur.</translation>
    </message>
    <message>
        <source>Sent with every request, beside those of the engine. Names and values go out as they stand.</source>
        <translation>Mit jeder Anfrage gesendet, neben denen der Engine. Namen und Werte gehen hinaus, wie sie dastehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n header(s): %1. Their values are read when you edit them.</source>
        <translation>
            <numerusform>%n Kopfzeile: %1. Ihr Wert wird beim Bearbeiten gelesen.</numerusform>
            <numerusform>%n Kopfzeilen: %1. Ihre Werte werden beim Bearbeiten gelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::HeaderRow</name>
    <message>
        <source>Name of the header</source>
        <translation>Name der Kopfzeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value of the header</source>
        <translation>Wert der Kopfzeile</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Not kept: type it again</source>
        <translation>Nicht aufbewahrt: noch einmal eingeben</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the value of the header</source>
        <translation>Den Wert der Kopfzeile zeigen</translation>
    </message>
    <message>
        <source>Remove the header</source>
        <translation>Die Kopfzeile entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>signalbox::HistoryPage</name>
    <message>
        <source>Look further back</source>
        <translation>Weiter zurück suchen</translation>
    </message>
    <message>
        <source>No runs</source>
        <translation>Keine Läufe</translation>
    </message>
    <message>
        <source>What pg_cron runs comes here; a filter may leave nothing of it.</source>
        <translation>Was pg_cron ausführt, erscheint hier; ein Filter lässt davon vielleicht nichts übrig.</translation>
    </message>
    <message>
        <source>How far back the list goes</source>
        <translation>Wie weit die Liste zurückreicht</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s): all that the history has</source>
        <translation>
            <numerusform>%n Lauf: alles, was der Verlauf hat</numerusform>
            <numerusform>%n Läufe: alles, was der Verlauf hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), looked back to %1</source>
        <translation>
            <numerusform>%n Lauf, zurückgesucht bis %1</numerusform>
            <numerusform>%n Läufe, zurückgesucht bis %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::InlineQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>This is production. Type the profile&apos;s name, %1, to go on.</source>
        <translation>Das ist die Produktion. Zum Fortfahren den Namen des Profils, %1, eintippen.</translation>
    </message>
</context>
<context>
    <name>signalbox::InstallDialog</name>
    <message>
        <source>Install the automation</source>
        <translation>Die Automatisierung installieren</translation>
    </message>
    <message>
        <source>What the installation does</source>
        <translation>Was die Installation tut</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Fortschritt der Installation</translation>
    </message>
    <message>
        <source>Looking at what %1 has and what it lacks. Nothing is changed.</source>
        <translation>Es wird nachgesehen, was %1 hat und was fehlt. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Installing on %1. Each step is whole or not at all.</source>
        <translation>Installation auf %1. Jeder Schritt geschieht ganz oder gar nicht.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
    <message>
        <source>There is nothing to do: what this database can have, it has.</source>
        <translation>Es gibt nichts zu tun: Was diese Datenbank haben kann, hat sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) cannot be done here: choose one to read why.</source>
        <translation>
            <numerusform>%n Schritt ist hier nicht möglich: ihn wählen, um zu lesen, warum.</numerusform>
            <numerusform>%n Schritte sind hier nicht möglich: einen wählen, um zu lesen, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: what was done stays done, and installing again goes on from there.</source>
        <translation>Gestoppt: Was getan ist, bleibt, und eine neue Installation macht dort weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) failed, the others stand.</source>
        <translation>
            <numerusform>%n Schritt ist gescheitert, die anderen gelten.</numerusform>
            <numerusform>%n Schritte sind gescheitert, die anderen gelten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The automation is installed.</source>
        <translation>Die Automatisierung ist installiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) take effect when the server is restarted.</source>
        <translation>
            <numerusform>%n Einstellung gilt erst nach einem Neustart des Servers.</numerusform>
            <numerusform>%n Einstellungen gelten erst nach einem Neustart des Servers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after this step</source>
        <translation>Stoppt nach diesem Schritt</translation>
    </message>
    <message>
        <source>Stop after this step</source>
        <translation>Nach diesem Schritt stoppen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Install %n step(s)</source>
        <translation>
            <numerusform>%n Schritt ausführen</numerusform>
            <numerusform>%n Schritte ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to carry out; each looks first, and passes over what this database has no use for. Nothing has been changed yet.</source>
        <translation>
            <numerusform>%n Schritt auszuführen; er sieht erst nach und übergeht, was diese Datenbank nicht braucht. Noch wurde nichts geändert.</numerusform>
            <numerusform>%n Schritte auszuführen; jeder sieht erst nach und übergeht, was diese Datenbank nicht braucht. Noch wurde nichts geändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::InstallSteps</name>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Steps of the installation</source>
        <translation>Schritte der Installation</translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>Was der Server sagte</translation>
    </message>
    <message>
        <source>Nothing was said about this step.</source>
        <translation>Zu diesem Schritt wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
</context>
<context>
    <name>signalbox::InvocationDetail</name>
    <message>
        <source>First begun</source>
        <translation>Zuerst begonnen</translation>
    </message>
    <message>
        <source>Last begun</source>
        <translation>Zuletzt begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Geantwortet</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Erneut verlangt</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichtenkennung</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>Trace-Kennung</translation>
    </message>
    <message>
        <source>Open endpoint</source>
        <translation>Endpunkt öffnen</translation>
    </message>
    <message>
        <source>Copy message id</source>
        <translation>Nachrichtenkennung kopieren</translation>
    </message>
    <message>
        <source>Copy trace id</source>
        <translation>Trace-Kennung kopieren</translation>
    </message>
    <message>
        <source>Selected invocation</source>
        <translation>Gewählter Aufruf</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>The function&apos;s words</source>
        <translation>Die Worte der Funktion</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Was sie tat</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>event, function</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>effect and its count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>exact time, relative time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), and answered without doing it twice</source>
        <translation>
            <numerusform>%n-mal, und beantwortet, ohne es zweimal zu tun</numerusform>
            <numerusform>%n-mal, und beantwortet, ohne es zweimal zu tun</numerusform>
        </translation>
    </message>
    <message>
        <source>Open delivery %1</source>
        <translation>Zustellung %1 öffnen</translation>
    </message>
    <message>
        <source>Open delivery</source>
        <translation>Zustellung öffnen</translation>
    </message>
    <message>
        <source>No delivery of this database has brought this message</source>
        <translation>Keine Zustellung dieser Datenbank hat diese Nachricht gebracht</translation>
    </message>
</context>
<context>
    <name>signalbox::InvocationFilterRow</name>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Any function</source>
        <translation>Jede Funktion</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Event or message</source>
        <translation>Ereignis oder Nachricht</translation>
    </message>
    <message>
        <source>Event, or id of a message</source>
        <translation>Ereignis oder Kennung einer Nachricht</translation>
    </message>
</context>
<context>
    <name>signalbox::InvocationList</name>
    <message>
        <source>No invocations</source>
        <translation>Keine Aufrufe</translation>
    </message>
    <message>
        <source>What the functions do comes here; a filter may leave nothing of it.</source>
        <translation>Was die Funktionen tun, erscheint hier; ein Filter lässt davon vielleicht nichts übrig.</translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation>Aufrufe</translation>
    </message>
</context>
<context>
    <name>signalbox::JobActions</name>
    <message>
        <source>Dry run…</source>
        <translation>Probelauf…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Kopieren…</translation>
    </message>
    <message>
        <source>Unschedule</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 may not call %2(). Let the owner of pg_cron run: grant execute on function %2 to %3;</source>
        <translation>%1 darf %2() nicht aufrufen. Den Eigentümer von pg_cron ausführen lassen: grant execute on function %2 to %3;</translation>
    </message>
    <message>
        <source>The job belongs to another role than %1; only superusers may touch it. Connect as its role.</source>
        <translation>Der Job gehört einer anderen Rolle als %1; nur Superuser dürfen ihn anrühren. Sich als seine Rolle verbinden.</translation>
    </message>
    <message>
        <source>It is not known yet what this role may do.</source>
        <translation>Noch ist nicht bekannt, was diese Rolle darf.</translation>
    </message>
    <message>
        <source>Another change is under way.</source>
        <translation>Eine andere Änderung ist unterwegs.</translation>
    </message>
    <message numerus="yes">
        <source>Run %n job(s)</source>
        <translation>
            <numerusform>%n Job ausführen</numerusform>
            <numerusform>%n Jobs ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message numerus="yes">
        <source>Resume %n job(s)</source>
        <translation>
            <numerusform>%n Job fortsetzen</numerusform>
            <numerusform>%n Jobs fortsetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Pause %n job(s)</source>
        <translation>
            <numerusform>%n Job anhalten</numerusform>
            <numerusform>%n Jobs anhalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Runs the command once more, with a row in the history.</source>
        <translation>Führt den Befehl noch einmal aus, mit einer Zeile im Verlauf.</translation>
    </message>
    <message>
        <source>The scheduler runs it again.</source>
        <translation>Der Scheduler führt ihn wieder aus.</translation>
    </message>
    <message>
        <source>The scheduler does not run it any more.</source>
        <translation>Der Scheduler führt ihn nicht mehr aus.</translation>
    </message>
    <message>
        <source>Changes schedule, command, database, role or name.</source>
        <translation>Ändert Zeitplan, Befehl, Datenbank, Rolle oder Namen.</translation>
    </message>
    <message>
        <source>Tries the command in a transaction that is rolled back.</source>
        <translation>Probiert den Befehl in einer Transaktion aus, die zurückgerollt wird.</translation>
    </message>
    <message>
        <source>A new job like this one.</source>
        <translation>Ein neuer Job wie dieser.</translation>
    </message>
    <message>
        <source>pg_cron forgets the job; its history stays.</source>
        <translation>pg_cron vergisst den Job; sein Verlauf bleibt.</translation>
    </message>
</context>
<context>
    <name>signalbox::JobActs</name>
    <message>
        <source>the job without a name</source>
        <translation>der Job ohne Namen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing was done. Try again.</source>
        <translation>%1: Es ist nichts geschehen. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known yet whether that was done. It is looked up as soon as the database answers; nothing is sent twice.</source>
        <translation>Es kam keine Antwort, also ist noch nicht bekannt, ob das geschah. Es wird nachgesehen, sobald die Datenbank antwortet; nichts wird zweimal gesendet.</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>pg_cron gets the job %1 and runs it from then on, whenever its schedule says.</source>
        <translation>pg_cron bekommt den Job %1 und führt ihn von da an aus, wann immer sein Zeitplan es sagt.</translation>
    </message>
    <message>
        <source>pg_cron gets the job %1, paused: it runs once you resume it.</source>
        <translation>pg_cron bekommt den Job %1, angehalten: er läuft, sobald Sie ihn fortsetzen.</translation>
    </message>
    <message>
        <source>%1 was not created</source>
        <translation>%1 wurde nicht angelegt</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>%1 wurde angelegt.</translation>
    </message>
    <message>
        <source>%1 was not put back</source>
        <translation>%1 wurde nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 is scheduled again. Its new runs come under a number of their own.</source>
        <translation>%1 steht wieder im Zeitplan. Seine neuen Läufe stehen unter einer eigenen Nummer.</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>The job %1 changes in pg_cron. A run that is under way goes on as it began.</source>
        <translation>Der Job %1 ändert sich in pg_cron. Ein Lauf, der im Gang ist, geht so weiter, wie er begann.</translation>
    </message>
    <message numerus="yes">
        <source>Save %n change(s)</source>
        <translation>
            <numerusform>%n Änderung speichern</numerusform>
            <numerusform>%n Änderungen speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>Saved. %1</source>
        <translation>Gespeichert. %1</translation>
    </message>
    <message numerus="yes">
        <source>Resume %n job(s)</source>
        <translation>
            <numerusform>%n Job fortsetzen</numerusform>
            <numerusform>%n Jobs fortsetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n job(s)</source>
        <translation>
            <numerusform>%n Job anhalten</numerusform>
            <numerusform>%n Jobs anhalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message numerus="yes">
        <source>From now on the scheduler runs %n job(s) again, when the schedule says. What was missed is not made up for.</source>
        <translation>
            <numerusform>Von jetzt an führt der Scheduler %n Job wieder aus, wenn der Zeitplan es sagt. Versäumtes wird nicht nachgeholt.</numerusform>
            <numerusform>Von jetzt an führt der Scheduler %n Jobs wieder aus, wenn der Zeitplan es sagt. Versäumtes wird nicht nachgeholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From now on the scheduler does not run %n job(s). A run that is under way now is recorded as canceled, though its SQL may still end and count.</source>
        <translation>
            <numerusform>Von jetzt an führt der Scheduler %n Job nicht aus. Ein Lauf, der jetzt im Gang ist, wird als abgebrochen vermerkt, auch wenn sein SQL noch enden und gelten kann.</numerusform>
            <numerusform>Von jetzt an führt der Scheduler %n Jobs nicht aus. Ein Lauf, der jetzt im Gang ist, wird als abgebrochen vermerkt, auch wenn sein SQL noch enden und gelten kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was resumed</source>
        <translation>Nichts wurde fortgesetzt</translation>
    </message>
    <message>
        <source>Nothing was paused</source>
        <translation>Nichts wurde angehalten</translation>
    </message>
    <message>
        <source>%1 was resumed.</source>
        <translation>%1 wurde fortgesetzt.</translation>
    </message>
    <message>
        <source>%1 was paused.</source>
        <translation>%1 wurde angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) resumed.</source>
        <translation>
            <numerusform>%n Job fortgesetzt.</numerusform>
            <numerusform>%n Jobs fortgesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) paused.</source>
        <translation>
            <numerusform>%n Job angehalten.</numerusform>
            <numerusform>%n Jobs angehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had gone meanwhile.</source>
        <translation>
            <numerusform>%n davon war inzwischen fort.</numerusform>
            <numerusform>%n davon waren inzwischen fort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unschedule %1</source>
        <translation>%1 aus dem Zeitplan nehmen</translation>
    </message>
    <message>
        <source>%1 was not unscheduled</source>
        <translation>%1 wurde nicht aus dem Zeitplan genommen</translation>
    </message>
    <message>
        <source>It can be put back until this window closes: it holds a key or a token, so its definition is not kept on this computer</source>
        <translation>Er kann zurückgeholt werden, bis dieses Fenster schließt: er enthält einen Schlüssel oder ein Token, darum wird seine Definition nicht auf diesem Computer aufgehoben</translation>
    </message>
    <message numerus="yes">
        <source>Its definition is kept on this computer for %n day(s), so that it can be put back</source>
        <translation>
            <numerusform>Seine Definition wird %n Tag auf diesem Computer aufgehoben, damit er zurückgeholt werden kann</numerusform>
            <numerusform>Seine Definition wird %n Tage auf diesem Computer aufgehoben, damit er zurückgeholt werden kann</numerusform>
        </translation>
    </message>
    <message>
        <source>Put %1 back</source>
        <translation>%1 zurückholen</translation>
    </message>
    <message>
        <source>pg_cron gets the job %1 again, as it was, and runs it from then on, whenever its schedule says.</source>
        <translation>pg_cron bekommt den Job %1 wieder, wie er war, und führt ihn von da an aus, wann immer sein Zeitplan es sagt.</translation>
    </message>
    <message>
        <source>pg_cron gets the job %1 again, as it was, paused: it runs once you resume it.</source>
        <translation>pg_cron bekommt den Job %1 wieder, wie er war, angehalten: er läuft, sobald Sie ihn fortsetzen.</translation>
    </message>
    <message>
        <source>pg_cron forgets the job %1; the history of its runs stays</source>
        <translation>pg_cron vergisst den Job %1; der Verlauf seiner Läufe bleibt</translation>
    </message>
    <message>
        <source>A run that is under way now is recorded as canceled, though its SQL may still end and count</source>
        <translation>Ein Lauf, der gerade im Gang ist, wird als abgebrochen vermerkt, obwohl sein SQL noch enden und gelten kann</translation>
    </message>
    <message>
        <source>%1 keeps its schedule: %2</source>
        <comment>job, why</comment>
        <translation>%1 behält den Zeitplan: %2</translation>
    </message>
    <message numerus="yes">
        <source>Change %n schedule(s)</source>
        <translation>
            <numerusform>%n Zeitplan ändern</numerusform>
            <numerusform>%n Zeitpläne ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <comment>job, schedules</comment>
        <translation>%1: %2 wird zu %3</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) get another schedule in pg_cron, at once. A run that is under way goes on as it began.</source>
        <translation>
            <numerusform>%n Job bekommt in pg_cron sofort einen anderen Zeitplan. Ein Lauf, der im Gang ist, geht so weiter, wie er begann.</numerusform>
            <numerusform>%n Jobs bekommen in pg_cron sofort einen anderen Zeitplan. Ein Lauf, der im Gang ist, geht so weiter, wie er begann.</numerusform>
        </translation>
    </message>
    <message>
        <source>No schedule was changed</source>
        <translation>Kein Zeitplan wurde geändert</translation>
    </message>
</context>
<context>
    <name>signalbox::JobDetail</name>
    <message>
        <source>Selected job</source>
        <translation>Gewählter Job</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Message of the last run</source>
        <translation>Meldung des letzten Laufs</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Remark on the schedule</source>
        <translation>Anmerkung zum Zeitplan</translation>
    </message>
    <message>
        <source>Later runs</source>
        <translation>Spätere Läufe</translation>
    </message>
    <message>
        <source>Figures of the newest runs</source>
        <translation>Zahlen der neuesten Läufe</translation>
    </message>
    <message>
        <source>What is not as usual</source>
        <translation>Was nicht wie üblich ist</translation>
    </message>
    <message>
        <source>Role and database</source>
        <translation>Rolle und Datenbank</translation>
    </message>
    <message>
        <source>%1: %2, counted in %3</source>
        <comment>schedule, in words, zone</comment>
        <translation>%1: %2, gezählt in %3</translation>
    </message>
    <message>
        <source>As %1 in %2</source>
        <translation>Als %1 in %2</translation>
    </message>
    <message>
        <source>No next run: %1</source>
        <translation>Kein nächster Lauf: %1</translation>
    </message>
    <message>
        <source>Next run %1, %2</source>
        <translation>Nächster Lauf %1, %2</translation>
    </message>
    <message>
        <source>Then %1</source>
        <translation>Dann %1</translation>
    </message>
    <message>
        <source>Missed or late</source>
        <translation>Versäumt oder zu spät</translation>
    </message>
    <message>
        <source>Runs of the last day that did not begin</source>
        <translation>Läufe des letzten Tages, die nicht begannen</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>times, what became of the runs, why</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Older ones are not listed here.</source>
        <translation>Ältere stehen hier nicht.</translation>
    </message>
</context>
<context>
    <name>signalbox::JobEditor</name>
    <message>
        <source>Active: the scheduler runs it</source>
        <translation>Aktiv: der Scheduler führt ihn aus</translation>
    </message>
    <message>
        <source>Discard edits</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Dry run…</source>
        <translation>Probelauf…</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>Neuer Job</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>*/5 * * * *, 30 seconds, @daily</source>
        <translation>*/5 * * * *, 30 seconds, @daily</translation>
    </message>
    <message>
        <source>Next five runs</source>
        <translation>Die nächsten fünf Läufe</translation>
    </message>
    <message>
        <source>Schedule in words</source>
        <translation>Zeitplan in Worten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>Was Sie eingegeben haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Anlegen…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>What is not saved yet</source>
        <translation>Was noch nicht gespeichert ist</translation>
    </message>
    <message>
        <source>%1, counted in %2</source>
        <comment>a schedule in words, a zone</comment>
        <translation>%1, gezählt in %2</translation>
    </message>
    <message>
        <source>When it runs next cannot be told: the zone is not known here.</source>
        <translation>Wann er das nächste Mal läuft, lässt sich nicht sagen: die Zeitzone ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>It never runs.</source>
        <translation>Er läuft nie.</translation>
    </message>
    <message>
        <source>Next runs (%1):</source>
        <comment>a zone</comment>
        <translation>Nächste Läufe (%1):</translation>
    </message>
    <message>
        <source>pg_cron would refuse this schedule.</source>
        <translation>pg_cron würde diesen Zeitplan ablehnen.</translation>
    </message>
    <message>
        <source>Not created yet.</source>
        <translation>Noch nicht angelegt.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Grace</source>
        <translation>Nachfrist</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>What the grace means</source>
        <translation>Was die Nachfrist bedeutet</translation>
    </message>
    <message>
        <source>So late a run may begin before it counts as late; up to one day.</source>
        <translation>So spät darf ein Lauf beginnen, bevor er als zu spät gilt; bis zu einem Tag.</translation>
    </message>
</context>
<context>
    <name>signalbox::JobEditors</name>
    <message>
        <source>This new job is not created yet: create or discard it before you copy another.</source>
        <translation>Dieser neue Job ist noch nicht angelegt: ihn anlegen oder verwerfen, bevor ein anderer kopiert wird.</translation>
    </message>
    <message>
        <source>Somebody changed the job meanwhile: %1. Your edits are kept over that; look at them before you save.</source>
        <translation>Jemand hat den Job inzwischen geändert: %1. Die eigenen Änderungen bleiben darüber erhalten; vor dem Speichern ansehen.</translation>
    </message>
    <message>
        <source>The job is gone: somebody unscheduled it. Copy what you need; what you typed is kept.</source>
        <translation>Der Job ist fort: jemand hat ihn aus dem Zeitplan genommen. Kopieren, was gebraucht wird; das Eingegebene bleibt erhalten.</translation>
    </message>
    <message>
        <source>It cannot be set here: the automation keeps it, which is not installed, or older (signalbox migrate).</source>
        <translation>Sie lässt sich hier nicht setzen: gespeichert wird sie von der Automatisierung, und die ist nicht installiert oder älter (signalbox migrate).</translation>
    </message>
    <message>
        <source>It cannot be set by %1. Let the owner of the automation run: grant select, insert, update on %2 to %1;</source>
        <translation>%1 darf sie nicht setzen. Lassen Sie den Eigentümer der Automatisierung ausführen: grant select, insert, update on %2 to %1;</translation>
    </message>
</context>
<context>
    <name>signalbox::JobListModel</name>
    <message>
        <source>healthy or running</source>
        <translation>gesund oder läuft</translation>
    </message>
    <message>
        <source>%1, in the group %2</source>
        <translation>%1, in der Gruppe %2</translation>
    </message>
    <message>
        <source>missed or late</source>
        <translation>versäumt oder zu spät</translation>
    </message>
</context>
<context>
    <name>signalbox::JobRunFilterRow</name>
    <message>
        <source>Words, or conditions such as status:failed job:cleanup* since:2h</source>
        <translation>Wörter oder Bedingungen wie status:failed job:cleanup* since:2h</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Choose statuses</source>
        <translation>Status wählen</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Choose jobs</source>
        <translation>Jobs wählen</translation>
    </message>
    <message>
        <source>Any job</source>
        <translation>Jeder Job</translation>
    </message>
</context>
<context>
    <name>signalbox::JobRunModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>pg_cron noted no start.</source>
        <translation>pg_cron hat keinen Beginn vermerkt.</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Geendet %1</translation>
    </message>
    <message>
        <source>What became of the run.</source>
        <translation>Was aus dem Lauf wurde.</translation>
    </message>
    <message>
        <source>When the run started.</source>
        <translation>Wann der Lauf begann.</translation>
    </message>
    <message>
        <source>How long the run took, or has taken so far.</source>
        <translation>Wie lange der Lauf dauerte oder bisher dauert.</translation>
    </message>
    <message>
        <source>What the server said at the end: a command tag such as DELETE 5, or an error.</source>
        <translation>Was der Server am Ende sagte: eine Meldung wie DELETE 5, oder ein Fehler.</translation>
    </message>
    <message>
        <source>The number that pg_cron gave the run.</source>
        <translation>Die Nummer, die pg_cron dem Lauf gab.</translation>
    </message>
    <message>
        <source>job %1 (gone)</source>
        <translation>Job %1 (fort)</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>The job that ran.</source>
        <translation>Der Job, der lief.</translation>
    </message>
    <message>
        <source>How many rows it changed or returned, where its command tag says so.</source>
        <translation>Wie viele Zeilen er änderte oder zurückgab, wo seine Befehlskennung es sagt.</translation>
    </message>
    <message>
        <source>The role that it ran as.</source>
        <translation>Die Rolle, als die er lief.</translation>
    </message>
    <message>
        <source>The database that it ran in.</source>
        <translation>Die Datenbank, in der er lief.</translation>
    </message>
</context>
<context>
    <name>signalbox::JobRunNow</name>
    <message>
        <source>%1, as %2 in %3</source>
        <translation>%1, als %2 in %3</translation>
    </message>
    <message>
        <source>Run %1 now</source>
        <translation>%1 jetzt ausführen</translation>
    </message>
    <message numerus="yes">
        <source>Run %n job(s) now</source>
        <translation>
            <numerusform>%n Job jetzt ausführen</numerusform>
            <numerusform>%n Jobs jetzt ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>The command runs once more, for real, by a job of its own that leaves a row in the history and is taken away when it is over. The schedule is not touched, and a run that is under way is not waited for.</source>
        <translation>Der Befehl läuft noch einmal, und zwar wirklich, durch einen eigenen Job, der eine Zeile im Verlauf hinterlässt und danach entfernt wird. Der Zeitplan bleibt unberührt, und auf einen Lauf, der im Gang ist, wird nicht gewartet.</translation>
    </message>
    <message>
        <source>Nothing was run: nothing had been asked of pg_cron. Try again.</source>
        <translation>Nichts wurde ausgeführt: pg_cron war um nichts gebeten worden. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known yet whether the job runs. It is looked up as soon as the database answers; it is not run twice.</source>
        <translation>Es kam keine Antwort, also ist noch nicht bekannt, ob der Job läuft. Es wird nachgesehen, sobald die Datenbank antwortet; er wird nicht zweimal ausgeführt.</translation>
    </message>
    <message>
        <source>Nothing was run: %1</source>
        <translation>Nichts wurde ausgeführt: %1</translation>
    </message>
    <message>
        <source>its job is gone: somebody took it away</source>
        <translation>sein Job ist fort: jemand hat ihn entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that ran once and whose window had closed were taken away.</source>
        <translation>
            <numerusform>%n Job, der einmal lief und dessen Fenster geschlossen war, wurde entfernt.</numerusform>
            <numerusform>%n Jobs, die einmal liefen und deren Fenster geschlossen war, wurden entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not run: %2</source>
        <translation>%1 wurde nicht ausgeführt: %2</translation>
    </message>
    <message>
        <source>%1 waits for the scheduler.</source>
        <translation>%1 wartet auf den Scheduler.</translation>
    </message>
    <message>
        <source>%1 has missed its minute: the scheduler did not take it up at %2. It is taken away later; look whether the scheduler is running, and ask again.</source>
        <translation>%1 hat seine Minute verpasst: der Scheduler hat ihn um %2 nicht aufgenommen. Er wird später entfernt; prüfen, ob der Scheduler läuft, und noch einmal ausführen.</translation>
    </message>
    <message>
        <source>%1 is due: the scheduler takes it up now.</source>
        <translation>%1 ist fällig: der Scheduler nimmt ihn jetzt auf.</translation>
    </message>
    <message>
        <source>%1 starts at %2 (in %3).</source>
        <translation>%1 startet um %2 (in %3).</translation>
    </message>
    <message>
        <source>%1 is running, for %2 by now.</source>
        <translation>%1 läuft, bisher %2.</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Whether the run was withdrawn is not known: %1</source>
        <translation>Ob der Lauf zurückgezogen wurde, ist nicht bekannt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that had not begun were withdrawn.</source>
        <translation>
            <numerusform>%n Lauf, der nicht begonnen hatte, wurde zurückgezogen.</numerusform>
            <numerusform>%n Läufe, die nicht begonnen hatten, wurden zurückgezogen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was withdrawn: the run has begun, and goes on.</source>
        <translation>Nichts wurde zurückgezogen: der Lauf hat begonnen und geht weiter.</translation>
    </message>
</context>
<context>
    <name>signalbox::JobRuns</name>
    <message>
        <source>Runs of the selected job</source>
        <translation>Läufe des gewählten Jobs</translation>
    </message>
    <message>
        <source>Durations of the newest runs</source>
        <translation>Dauer der neuesten Läufe</translation>
    </message>
    <message>
        <source>Durations over time</source>
        <translation>Dauer im Lauf der Zeit</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>The history of the selected job comes here once it has run.</source>
        <translation>Der Verlauf des gewählten Jobs erscheint hier, sobald er gelaufen ist.</translation>
    </message>
    <message numerus="yes">
        <source>Durations of %n run(s): least %1, mean %2, most %3</source>
        <translation>
            <numerusform>Dauer von %n Lauf: kürzeste %1, Mittel %2, längste %3</numerusform>
            <numerusform>Dauer von %n Läufen: kürzeste %1, Mittel %2, längste %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::JobUndo</name>
    <message>
        <source>The job without a name</source>
        <translation>Der Job ohne Namen</translation>
    </message>
    <message>
        <source>What was unscheduled</source>
        <translation>Was aus dem Zeitplan genommen wurde</translation>
    </message>
    <message>
        <source>Unscheduled jobs…</source>
        <translation>Entfernte Jobs…</translation>
    </message>
    <message>
        <source>%1 was unscheduled</source>
        <translation>%1 wurde aus dem Zeitplan genommen</translation>
    </message>
    <message>
        <source>Its history stays</source>
        <translation>Sein Verlauf bleibt</translation>
    </message>
    <message>
        <source>Its definition is kept until this window closes, as it holds a key or a token</source>
        <translation>Seine Definition wird aufgehoben, bis dieses Fenster schließt, da sie einen Schlüssel oder ein Token enthält</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, unscheduled %2</source>
        <comment>a job and how long ago</comment>
        <translation>%1, entfernt %2</translation>
    </message>
</context>
<context>
    <name>signalbox::JobWaitModel</name>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Am längsten</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>The job whose runs begin late.</source>
        <translation>Der Job, dessen Läufe zu spät beginnen.</translation>
    </message>
    <message>
        <source>The job that has to end first.</source>
        <translation>Der Job, der zuerst enden muss.</translation>
    </message>
    <message>
        <source>How many of its runs have to wait.</source>
        <translation>Wie viele seiner Läufe warten müssen.</translation>
    </message>
    <message>
        <source>How long one of them waits at most.</source>
        <translation>Wie lange einer davon höchstens wartet.</translation>
    </message>
    <message>
        <source>How long they wait, all together.</source>
        <translation>Wie lange sie warten, alle zusammen.</translation>
    </message>
    <message>
        <source>its own run before</source>
        <translation>den eigenen Lauf davor</translation>
    </message>
</context>
<context>
    <name>signalbox::JobsPage</name>
    <message>
        <source>What is hidden</source>
        <translation>Was verborgen ist</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Search jobs</source>
        <translation>Jobs suchen</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>The jobs in one list</source>
        <translation>Die Jobs in einer Liste</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The jobs in groups by state</source>
        <translation>Die Jobs in Gruppen nach Zustand</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>The jobs in groups by role</source>
        <translation>Die Jobs in Gruppen nach Rolle</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>The jobs in groups by database</source>
        <translation>Die Jobs in Gruppen nach Datenbank</translation>
    </message>
    <message>
        <source>Hidden by row level security: this role sees only its own jobs. To see them all, connect as another role, or let a superuser run: alter role %1 bypassrls;</source>
        <translation>Durch Row Level Security verborgen: diese Rolle sieht nur die eigenen Jobs. Um alle zu sehen, sich als eine andere Rolle verbinden, oder ein Superuser führt aus: alter role %1 bypassrls;</translation>
    </message>
</context>
<context>
    <name>signalbox::JsonEditor</name>
    <message>
        <source>Go to it</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatieren</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Verdict on the JSON</source>
        <translation>Urteil über das JSON</translation>
    </message>
    <message>
        <source>Go to the first fault of the JSON</source>
        <translation>Zum ersten Fehler des JSON gehen</translation>
    </message>
    <message>
        <source>Lay out the JSON with one value a line</source>
        <translation>Das JSON mit einem Wert je Zeile anordnen</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>Noch steht nichts da</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>Gültiges JSON, %1</translation>
    </message>
    <message>
        <source>Too long to be changed here: %1, of which this is the beginning</source>
        <translation>Zu lang, um hier geändert zu werden: %1, davon ist dies der Anfang</translation>
    </message>
</context>
<context>
    <name>signalbox::JsonView</name>
    <message>
        <source>Only the beginning is shown: %1 of %2</source>
        <translation>Nur der Anfang ist zu sehen: %1 von %2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Laid out</source>
        <translation>Geordnet</translation>
    </message>
    <message>
        <source>JSON laid out</source>
        <translation>JSON geordnet</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>The text as it is</source>
        <translation>Der Text, wie er ist</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbruch</translation>
    </message>
    <message>
        <source>Breaks long lines at the edge</source>
        <translation>Bricht lange Zeilen am Rand um</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Searches in this text (Ctrl+F)</source>
        <translation>Sucht in diesem Text (Strg+F)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the whole text as it is</source>
        <translation>Kopiert den ganzen Text, wie er ist</translation>
    </message>
    <message>
        <source>Laying out %1</source>
        <translation>Wird geordnet: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the beginning is shown; Copy takes all of it.</source>
        <translation>Nur der Anfang ist zu sehen; Kopieren nimmt alles.</translation>
    </message>
</context>
<context>
    <name>signalbox::JumpToTime</name>
    <message>
        <source>Jump to time</source>
        <translation>Zur Zeit springen</translation>
    </message>
    <message>
        <source>Time to go to</source>
        <translation>Zeit, zu der es geht</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Springen</translation>
    </message>
</context>
<context>
    <name>signalbox::LabPage</name>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The raw body, byte for byte</source>
        <translation>Der rohe Inhalt, Byte für Byte</translation>
    </message>
    <message>
        <source>Secret to check with</source>
        <translation>Geheimnis zum Prüfen</translation>
    </message>
    <message>
        <source>Verdict on the signature</source>
        <translation>Urteil über die Signatur</translation>
    </message>
    <message>
        <source>Details of the verdict</source>
        <translation>Einzelheiten des Urteils</translation>
    </message>
    <message>
        <source>Headers, as lines, as JSON or from a curl command</source>
        <translation>Kopfzeilen, als Zeilen, als JSON oder aus einem curl-Befehl</translation>
    </message>
    <message>
        <source>Secret, kept nowhere</source>
        <translation>Geheimnis, nirgends aufbewahrt</translation>
    </message>
    <message>
        <source>Paste the headers and the body of a webhook, and the secret that it should be signed with.</source>
        <translation>Die Kopfzeilen und den Inhalt eines Webhooks einfügen, und das Geheimnis, mit dem er signiert sein soll.</translation>
    </message>
    <message numerus="yes">
        <source>%n header(s) read.</source>
        <translation>
            <numerusform>%n Kopfzeile gelesen.</numerusform>
            <numerusform>%n Kopfzeilen gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the body holds that cannot be seen</source>
        <translation>Was der Inhalt an Unsichtbarem enthält</translation>
    </message>
    <message>
        <source>This body with this secret would be signed %1.</source>
        <translation>Dieser Inhalt würde mit diesem Geheimnis so signiert: %1.</translation>
    </message>
    <message>
        <source>The body of %1 is checked as it came in, while only its beginning is shown.</source>
        <translation>Der Inhalt von %1 wird geprüft, wie er ankam; zu sehen ist nur sein Anfang.</translation>
    </message>
</context>
<context>
    <name>signalbox::LiveActs</name>
    <message>
        <source>%1 in %2, %3</source>
        <comment>role, database, state</comment>
        <translation>%1 in %2, %3</translation>
    </message>
    <message>
        <source>Another session is being told.</source>
        <translation>Gerade wird eine andere Sitzung angewiesen.</translation>
    </message>
    <message>
        <source>No session works on a prepared transaction: commit it or roll it back by its name.</source>
        <translation>An einer vorbereiteten Transaktion arbeitet keine Sitzung: sie über ihren Namen festschreiben oder zurückrollen.</translation>
    </message>
    <message>
        <source>This role may not see when that session began, so it could be another one by the time it is told.</source>
        <translation>Diese Rolle darf nicht sehen, wann diese Sitzung begann; bis zur Anweisung könnte es eine andere sein.</translation>
    </message>
    <message>
        <source>It runs no statement now; what it holds is given up when its session ends.</source>
        <translation>Sie führt gerade keine Anweisung aus; was sie hält, wird frei, wenn ihre Sitzung endet.</translation>
    </message>
    <message>
        <source>Cancel the statement of %1</source>
        <translation>Die Anweisung von %1 abbrechen</translation>
    </message>
    <message>
        <source>The statement that %1 runs is canceled, and its transaction fails. Its session stays.</source>
        <translation>Die Anweisung, die %1 ausführt, wird abgebrochen, und die Transaktion scheitert. Die Sitzung bleibt.</translation>
    </message>
    <message>
        <source>Cancel the statement</source>
        <translation>Die Anweisung abbrechen</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>%1 beenden</translation>
    </message>
    <message>
        <source>The session of %1 is ended. What it did since its transaction began is rolled back, its locks are given up, and its client loses the connection.</source>
        <translation>Die Sitzung von %1 wird beendet. Was sie seit Beginn ihrer Transaktion tat, wird zurückgerollt, ihre Sperren werden frei, und ihr Client verliert die Verbindung.</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Die Sitzung beenden</translation>
    </message>
    <message>
        <source>%1 was told.</source>
        <comment>process 4711</comment>
        <translation>%1 wurde angewiesen.</translation>
    </message>
    <message>
        <source>%1 was gone already: nobody was told.</source>
        <comment>process 4711</comment>
        <translation>%1 war schon fort: niemand wurde angewiesen.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known yet whether %1 was told. It is asked again as soon as the database answers.</source>
        <translation>Es kam keine Antwort, also ist noch nicht bekannt, ob %1 angewiesen wurde. Es wird noch einmal gefragt, sobald die Datenbank antwortet.</translation>
    </message>
    <message>
        <source>%1 goes on: %2</source>
        <translation>%1 läuft weiter: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::LiveEventModel</name>
    <message>
        <source>Active and waiting for</source>
        <translation>Aktiv und wartend auf</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>What the server says that they wait for.</source>
        <translation>Worauf sie nach Angabe des Servers warten.</translation>
    </message>
    <message>
        <source>The kind of wait, as the server names it.</source>
        <translation>Die Art des Wartens, wie der Server sie nennt.</translation>
    </message>
    <message>
        <source>How many wait for it at this moment.</source>
        <translation>Wie viele in diesem Moment darauf warten.</translation>
    </message>
    <message>
        <source>nothing: computing</source>
        <translation>nichts: rechnend</translation>
    </message>
</context>
<context>
    <name>signalbox::LiveMetricsPage</name>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Outcome of stopping a session</source>
        <translation>Ergebnis des Stoppens einer Sitzung</translation>
    </message>
    <message>
        <source>Cancel statement…</source>
        <translation>Anweisung abbrechen…</translation>
    </message>
    <message>
        <source>End session…</source>
        <translation>Sitzung beenden…</translation>
    </message>
    <message>
        <source>Who waits for whom</source>
        <translation>Wer auf wen wartet</translation>
    </message>
    <message>
        <source>Top wait events</source>
        <translation>Häufigste Wartegründe</translation>
    </message>
    <message>
        <source>What was sampled</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message numerus="yes">
        <source>The last %n minute(s)</source>
        <translation>
            <numerusform>Die letzte %n Minute</numerusform>
            <numerusform>Die letzten %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes no samples until you go on. Key: Space.</source>
        <translation>Misst nicht, bis fortgesetzt wird. Taste: Leertaste.</translation>
    </message>
    <message>
        <source>Nobody waits for a lock</source>
        <translation>Niemand wartet auf eine Sperre</translation>
    </message>
    <message>
        <source>Sessions that block others, and those that wait, are here.</source>
        <translation>Hier stehen Sitzungen, die andere blockieren, und die, die warten.</translation>
    </message>
    <message>
        <source>No session is active</source>
        <translation>Keine Sitzung ist aktiv</translation>
    </message>
    <message>
        <source>What active sessions wait for is here.</source>
        <translation>Hier steht, worauf aktive Sitzungen warten.</translation>
    </message>
    <message>
        <source>What this role may not see</source>
        <translation>Was diese Rolle nicht sehen darf</translation>
    </message>
    <message>
        <source>Why there is no newer sample</source>
        <translation>Warum es keine neuere Messung gibt</translation>
    </message>
    <message>
        <source>Charts of what goes on now</source>
        <translation>Diagramme dessen, was jetzt geschieht</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%1 is not told what %n session(s) do. Let a superuser run: grant pg_monitor to %2;</source>
        <translation>
            <numerusform>%1 erfährt nicht, was %n Sitzung tut. Einen Superuser ausführen lassen: grant pg_monitor to %2;</numerusform>
            <numerusform>%1 erfährt nicht, was %n Sitzungen tun. Einen Superuser ausführen lassen: grant pg_monitor to %2;</numerusform>
        </translation>
    </message>
    <message>
        <source>No sample since %1. %2</source>
        <translation>Keine Messung seit %1. %2</translation>
    </message>
    <message>
        <source>Paused, not stored</source>
        <translation>Angehalten, nicht gespeichert</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Live, not stored</source>
        <translation>Live, nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) in memory, since %1</source>
        <translation>
            <numerusform>%n Messung im Speicher, seit %1</numerusform>
            <numerusform>%n Messungen im Speicher, seit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a session in the list.</source>
        <translation>Eine Sitzung in der Liste wählen.</translation>
    </message>
    <message>
        <source>Asks the session to give up its statement; its work is rolled back.</source>
        <translation>Weist die Sitzung an, ihre Anweisung aufzugeben; ihre Arbeit wird zurückgerollt.</translation>
    </message>
    <message>
        <source>Ends the session; its work is rolled back, its locks are given up.</source>
        <translation>Beendet die Sitzung; ihre Arbeit wird zurückgerollt, ihre Sperren werden frei.</translation>
    </message>
</context>
<context>
    <name>signalbox::LivePage</name>
    <message>
        <source>Blocked by process %1, %2%3, which is %4.</source>
        <translation>Blockiert von Prozess %1, %2%3, Zustand: %4.</translation>
    </message>
    <message>
        <source>Outcome of breaking off a run</source>
        <translation>Ergebnis des Abbrechens eines Laufs</translation>
    </message>
    <message>
        <source>Cancel run…</source>
        <translation>Lauf abbrechen…</translation>
    </message>
    <message>
        <source>Terminate process…</source>
        <translation>Prozess beenden…</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>A run is here as long as it takes.</source>
        <translation>Ein Lauf steht hier, solange er dauert.</translation>
    </message>
    <message>
        <source>Runs that go on now</source>
        <translation>Läufe, die gerade im Gang sind</translation>
    </message>
    <message>
        <source>Selected run that goes on</source>
        <translation>Gewählter Lauf, der im Gang ist</translation>
    </message>
    <message>
        <source>What it does now</source>
        <translation>Was er gerade tut</translation>
    </message>
    <message>
        <source>Who is in its way</source>
        <translation>Wer ihm im Weg steht</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Runs since %1</source>
        <translation>Läuft seit %1</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>üblich %1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>process %1, as %2 in %3</source>
        <translation>Prozess %1, als %2 in %3</translation>
    </message>
    <message>
        <source>Another run is being broken off.</source>
        <translation>Ein anderer Lauf wird gerade abgebrochen.</translation>
    </message>
    <message>
        <source>It is not known yet what this role may do.</source>
        <translation>Noch ist nicht bekannt, was diese Rolle darf.</translation>
    </message>
    <message>
        <source>%1 may not signal the processes of other roles. Let a superuser run: grant pg_signal_backend to %2;</source>
        <translation>%1 darf Prozessen anderer Rollen keine Signale senden. Einen Superuser ausführen lassen: grant pg_signal_backend to %2;</translation>
    </message>
    <message>
        <source>Asks the process to give up its statement; its work is rolled back.</source>
        <translation>Bittet den Prozess, seine Anweisung aufzugeben; seine Arbeit wird zurückgerollt.</translation>
    </message>
    <message>
        <source>Ends the process, for one that does not listen.</source>
        <translation>Beendet den Prozess, wenn er nicht darauf hört.</translation>
    </message>
    <message>
        <source>

-- process %1, which is in its way:
</source>
        <translation>

-- Prozess %1, der ihm im Weg steht:
</translation>
    </message>
    <message>
        <source>The process %1 that runs %2 is ended. What it did since its transaction began is rolled back; pg_cron records the run as failed. The job runs again when its schedule says.</source>
        <translation>Der Prozess %1, der %2 ausführt, wird beendet. Was er seit Beginn seiner Transaktion getan hat, wird zurückgerollt; pg_cron vermerkt den Lauf als gescheitert. Der Job läuft wieder, wenn sein Zeitplan es sagt.</translation>
    </message>
    <message>
        <source>The statement that %2 runs in process %1 is canceled. What it did since its transaction began is rolled back; pg_cron records the run as failed. The job runs again when its schedule says.</source>
        <translation>Die Anweisung, die %2 in Prozess %1 ausführt, wird abgebrochen. Was sie seit Beginn ihrer Transaktion getan hat, wird zurückgerollt; pg_cron vermerkt den Lauf als gescheitert. Der Job läuft wieder, wenn sein Zeitplan es sagt.</translation>
    </message>
    <message>
        <source>Terminate process %1</source>
        <translation>Prozess %1 beenden</translation>
    </message>
    <message>
        <source>Cancel the run of %1</source>
        <translation>Den Lauf von %1 abbrechen</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Den Lauf abbrechen</translation>
    </message>
    <message>
        <source>The process of %1 was told to end.</source>
        <translation>Der Prozess von %1 wurde angewiesen zu enden.</translation>
    </message>
    <message>
        <source>%1 was told to give up its statement.</source>
        <translation>%1 wurde angewiesen, seine Anweisung aufzugeben.</translation>
    </message>
    <message>
        <source>%1 was over already: nothing was signalled.</source>
        <translation>%1 war schon vorbei: kein Signal wurde gesendet.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known yet whether %1 was told. It is asked again as soon as the database answers.</source>
        <translation>Es kam keine Antwort, also ist noch nicht bekannt, ob %1 angewiesen wurde. Es wird noch einmal gefragt, sobald die Datenbank antwortet.</translation>
    </message>
    <message>
        <source>%1 goes on: %2</source>
        <translation>%1 läuft weiter: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::LiveRunModel</name>
    <message>
        <source>hidden from this role</source>
        <translation>vor dieser Rolle verborgen</translation>
    </message>
    <message>
        <source>nothing, it computes</source>
        <translation>nichts, er rechnet</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Läuft schon</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Blocked by</source>
        <translation>Blockiert von</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>The job whose run it is.</source>
        <translation>Der Job, dessen Lauf es ist.</translation>
    </message>
    <message>
        <source>How long it has been running.</source>
        <translation>Wie lange er schon läuft.</translation>
    </message>
    <message>
        <source>How long half of its runs take at most.</source>
        <translation>Wie lange die Hälfte seiner Läufe höchstens dauert.</translation>
    </message>
    <message>
        <source>What the server says that it waits for.</source>
        <translation>Worauf er wartet, wie der Server es sagt.</translation>
    </message>
    <message>
        <source>The processes that hold what it waits for.</source>
        <translation>Die Prozesse, die halten, worauf er wartet.</translation>
    </message>
    <message>
        <source>The number of its process on the server.</source>
        <translation>Die Nummer seines Prozesses auf dem Server.</translation>
    </message>
    <message>
        <source>The role that it runs as.</source>
        <translation>Die Rolle, als die er läuft.</translation>
    </message>
    <message>
        <source>The database that it runs in.</source>
        <translation>Die Datenbank, in der er läuft.</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>pg_cron noted no start.</source>
        <translation>pg_cron hat keinen Beginn vermerkt.</translation>
    </message>
</context>
<context>
    <name>signalbox::LocalReceiver</name>
    <message>
        <source>The local webhook receiver cannot listen.</source>
        <translation>Der lokale Empfänger für Webhooks kann nicht lauschen.</translation>
    </message>
</context>
<context>
    <name>signalbox::MainWindow</name>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>Open the &amp;sandbox</source>
        <translation>&amp;Sandbox öffnen</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>&amp;Install the automation...</source>
        <translation>Automatisierung &amp;installieren...</translation>
    </message>
</context>
<context>
    <name>signalbox::MapPage</name>
    <message>
        <source>What cannot be read</source>
        <translation>Was nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation>Unter dem Zeiger</translation>
    </message>
    <message>
        <source>How much has been read</source>
        <translation>Wie viel gelesen ist</translation>
    </message>
    <message>
        <source>Search jobs</source>
        <translation>Jobs suchen</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>The last six hours</source>
        <translation>Die letzten sechs Stunden</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Der letzte Tag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>The last week</source>
        <translation>Die letzte Woche</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Nach Zustand</translation>
    </message>
    <message>
        <source>What is red comes first</source>
        <translation>Rotes kommt zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>In the order of their names</source>
        <translation>In der Reihenfolge ihrer Namen</translation>
    </message>
    <message>
        <source>Run map</source>
        <translation>Karte der Läufe</translation>
    </message>
    <message>
        <source>The runs could not be read: %1</source>
        <translation>Die Läufe konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Reading the runs before %1</source>
        <translation>Die Läufe vor %1 werden gelesen</translation>
    </message>
    <message>
        <source>The history begins %1</source>
        <translation>Der Verlauf beginnt %1</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>What the bars mean</source>
        <translation>Was die Balken bedeuten</translation>
    </message>
    <message>
        <source>ran</source>
        <translation>gelaufen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>versäumt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
</context>
<context>
    <name>signalbox::MetricPickModel</name>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>Letzte 24 h</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neuester</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What it measures</source>
        <translation>Was sie misst</translation>
    </message>
    <message>
        <source>Whether the chart shows it.</source>
        <translation>Ob das Diagramm sie zeigt.</translation>
    </message>
    <message>
        <source>Type and name as they are written to system_metrics, and a number of the metadata beside them.</source>
        <translation>Typ und Name, wie sie in system_metrics stehen, und eine Zahl aus den Metadaten daneben.</translation>
    </message>
    <message>
        <source>Its values over the last 24 hours; nothing where there were none.</source>
        <translation>Ihre Werte der letzten 24 Stunden; nichts, wo keine waren.</translation>
    </message>
    <message>
        <source>The newest value, of what counts up its rate; grey when it is old.</source>
        <translation>Der neueste Wert, bei Zählern ihre Rate; grau, wenn er alt ist.</translation>
    </message>
    <message>
        <source>When the newest value was measured.</source>
        <translation>Wann der neueste Wert gemessen wurde.</translation>
    </message>
    <message>
        <source>Whether values come as often as they used to.</source>
        <translation>Ob Werte so oft kommen wie bisher.</translation>
    </message>
    <message>
        <source>What a series of the installation measures.</source>
        <translation>Was eine Reihe der Installation misst.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>nicht geschrieben</translation>
    </message>
    <message>
        <source>A number beside the value of %1.</source>
        <translation>Eine Zahl neben dem Wert von %1.</translation>
    </message>
    <message>
        <source>It holds values dated in the future, by the server&apos;s clock; they are left out.</source>
        <translation>Sie enthält Werte, die nach der Uhr des Servers in der Zukunft liegen; sie werden ausgelassen.</translation>
    </message>
</context>
<context>
    <name>signalbox::MetricsPanel</name>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>No metrics yet</source>
        <translation>Noch keine Metriken</translation>
    </message>
    <message>
        <source>The automation&apos;s job monitor-database-health writes them every five minutes.</source>
        <translation>Der Job monitor-database-health der Automatisierung schreibt sie alle fünf Minuten.</translation>
    </message>
    <message>
        <source>Zone of this computer</source>
        <translation>Zone dieses Rechners</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Zone of the server</source>
        <translation>Zone des Servers</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>In which zone times are shown</source>
        <translation>In welcher Zone Zeiten gezeigt werden</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Add charts, save pictures and files</source>
        <translation>Diagramme hinzufügen, Bilder und Dateien speichern</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Board of what was measured</source>
        <translation>Tafel dessen, was gemessen wurde</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>What goes on now, sampled each second</source>
        <translation>Was jetzt geschieht, jede Sekunde gemessen</translation>
    </message>
</context>
<context>
    <name>signalbox::MigrateCommand</name>
    <message>
        <source>Nothing was changed: this was a dry run.</source>
        <translation>Nichts wurde geändert: dies war ein Probelauf.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Server settings are not in it, as ALTER SYSTEM works in no file: signalbox migrate sets them, or a hosted project&apos;s dashboard.</source>
        <translation>Servereinstellungen stehen nicht darin, weil ALTER SYSTEM in keiner Datei geht: signalbox migrate setzt sie, oder das Dashboard eines gehosteten Projekts.</translation>
    </message>
</context>
<context>
    <name>signalbox::NavigationButton</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NavigationColumn</name>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Strg+%1</translation>
    </message>
</context>
<context>
    <name>signalbox::NoticeStrip</name>
    <message>
        <source>Put the message away</source>
        <translation>Die Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>signalbox::OddityLabel</name>
    <message numerus="yes">
        <source>%n Windows line end(s), CR LF</source>
        <translation>
            <numerusform>%n Windows-Zeilenende, CR LF</numerusform>
            <numerusform>%n Windows-Zeilenenden, CR LF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carriage return(s) alone</source>
        <translation>
            <numerusform>%n einzelnes CR</numerusform>
            <numerusform>%n einzelne CR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-break space(s)</source>
        <translation>
            <numerusform>%n geschütztes Leerzeichen</numerusform>
            <numerusform>%n geschützte Leerzeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Unicode line separator(s)</source>
        <translation>
            <numerusform>%n Zeilentrenner aus Unicode</numerusform>
            <numerusform>%n Zeilentrenner aus Unicode</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n control character(s)</source>
        <translation>
            <numerusform>%n Steuerzeichen</numerusform>
            <numerusform>%n Steuerzeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s)</source>
        <translation>
            <numerusform>%n unsichtbares Zeichen</numerusform>
            <numerusform>%n unsichtbare Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escaped slash(es), \/</source>
        <translation>
            <numerusform>%n Schrägstrich als Escape, \/</numerusform>
            <numerusform>%n Schrägstriche als Escape, \/</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ordinary character(s) as an escape like \u003c</source>
        <translation>
            <numerusform>%n gewöhnliches Zeichen als Escape wie \u003c</numerusform>
            <numerusform>%n gewöhnliche Zeichen als Escape wie \u003c</numerusform>
        </translation>
    </message>
    <message>
        <source>What the text holds that cannot be seen</source>
        <translation>Was der Text an Unsichtbarem enthält</translation>
    </message>
    <message>
        <source>Kept as it came: %1.</source>
        <translation>Belassen, wie es kam: %1.</translation>
    </message>
    <message>
        <source>Escaped though JSON need not: %1. It counts as written.</source>
        <translation>Als Escape, obwohl JSON das nicht verlangt: %1. Es zählt, wie es geschrieben ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) were unreadable where this came from (U+FFFD).</source>
        <translation>
            <numerusform>%n Zeichen war schon in der Quelle nicht lesbar (U+FFFD).</numerusform>
            <numerusform>%n Zeichen waren schon in der Quelle nicht lesbar (U+FFFD).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half of a character (UTF-16) has no bytes and cannot be sent.</source>
        <translation>
            <numerusform>%n halbes Zeichen (UTF-16) hat keine Bytes und lässt sich nicht senden.</numerusform>
            <numerusform>%n halbe Zeichen (UTF-16) haben keine Bytes und lassen sich nicht senden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::OrderEdit</name>
    <message>
        <source>In which order it is sent</source>
        <translation>In welcher Reihenfolge gesendet wird</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>Ordnen nach</translation>
    </message>
    <message>
        <source>What the path finds</source>
        <translation>Was der Pfad findet</translation>
    </message>
    <message>
        <source>When one fails</source>
        <translation>Wenn eine fehlschlägt</translation>
    </message>
    <message>
        <source>Block: those behind it wait until it is replayed or skipped</source>
        <translation>Blockieren: Die dahinter warten, bis sie wiederholt oder übersprungen wird</translation>
    </message>
    <message>
        <source>Skip: those behind it go on</source>
        <translation>Überspringen: Die dahinter gehen weiter</translation>
    </message>
    <message>
        <source>It could not be checked: %1</source>
        <translation>Das konnte nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>This is no JSON path. The database says: %1</source>
        <translation>Das ist kein JSON-Pfad. Die Datenbank sagt: %1</translation>
    </message>
    <message>
        <source>Such as $.trip_id; empty for no order</source>
        <translation>Etwa $.trip_id; leer für keine Reihenfolge</translation>
    </message>
    <message>
        <source>A JSON path in the payload: what has the same value there is sent one after the other.</source>
        <translation>Ein JSON-Pfad in der Nutzlast: Was dort denselben Wert hat, wird nacheinander gesendet.</translation>
    </message>
</context>
<context>
    <name>signalbox::OutboundCall</name>
    <message>
        <source>The other side closed the connection when TLS was to begin; it may not speak TLS.</source>
        <translation>Die Gegenseite schloss die Verbindung, als TLS beginnen sollte; vielleicht spricht sie kein TLS.</translation>
    </message>
</context>
<context>
    <name>signalbox::OutboundSender</name>
    <message>
        <source>Not an http or https address.</source>
        <translation>Keine Adresse mit http oder https.</translation>
    </message>
</context>
<context>
    <name>signalbox::PagedExport</name>
    <message>
        <source>The export was cancelled; no file was left</source>
        <translation>Der Export wurde abgebrochen; keine Datei blieb zurück</translation>
    </message>
</context>
<context>
    <name>signalbox::Panel</name>
    <message>
        <source>Not refreshed: %1</source>
        <translation>Nicht aktualisiert: %1</translation>
    </message>
    <message>
        <source>Not refreshed: %1 (%2)</source>
        <translation>Nicht aktualisiert: %1 (%2)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Data from %1</source>
        <translation>Daten von %1</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Gelesen um %1</translation>
    </message>
    <message>
        <source>Install the automation...</source>
        <translation>Automatisierung installieren...</translation>
    </message>
</context>
<context>
    <name>signalbox::PanelHeader</name>
    <message>
        <source>Age of the data</source>
        <translation>Alter der Daten</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Aktualisieren (F5)</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
</context>
<context>
    <name>signalbox::PayloadIndexNotice</name>
    <message>
        <source>Index of the payloads</source>
        <translation>Index der Nutzlasten</translation>
    </message>
    <message>
        <source>State of the payloads&apos; index</source>
        <translation>Zustand des Index der Nutzlasten</translation>
    </message>
    <message>
        <source>Progress of making the index</source>
        <translation>Fortschritt beim Anlegen des Index</translation>
    </message>
    <message>
        <source>It takes about %1 of disk.</source>
        <translation>Er belegt etwa %1 auf der Platte.</translation>
    </message>
    <message>
        <source>Make an index on production</source>
        <translation>In der Produktion einen Index anlegen</translation>
    </message>
    <message>
        <source>The server reads all of public.webhook_logs twice, which may take many minutes. Deliveries go on meanwhile. %1</source>
        <translation>Der Server liest ganz public.webhook_logs zweimal; das kann viele Minuten dauern. Zustellungen gehen dabei weiter. %1</translation>
    </message>
    <message>
        <source>Create the index</source>
        <translation>Den Index anlegen</translation>
    </message>
    <message>
        <source>The index was not made: %1</source>
        <translation>Der Index wurde nicht angelegt: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The index is ready: searches for payloads go along it now.</source>
        <translation>Der Index ist fertig: das Suchen nach Nutzlasten folgt ihm jetzt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>An index of the payloads was begun and not finished: it costs time with every delivery and finds nothing.</source>
        <translation>Ein Index der Nutzlasten wurde begonnen und nicht beendet: er kostet Zeit bei jeder Zustellung und findet nichts.</translation>
    </message>
    <message>
        <source>Searching payloads reads delivery by delivery.</source>
        <translation>Das Suchen in Nutzlasten liest Zustellung für Zustellung.</translation>
    </message>
    <message>
        <source>%1 An index would make it fast. %2. %3</source>
        <translation>%1 Ein Index würde es schnell machen. %2. %3</translation>
    </message>
    <message>
        <source>%1 An index makes it fast and blocks no writes.</source>
        <translation>%1 Ein Index macht es schnell und blockiert kein Schreiben.</translation>
    </message>
    <message>
        <source>%1 An index (about %2) makes it fast and blocks no writes.</source>
        <translation>%1 Ein Index (etwa %2) macht es schnell und blockiert kein Schreiben.</translation>
    </message>
    <message>
        <source>Stopping, and removing what was made of the index…</source>
        <translation>Wird gestoppt, und was vom Index da ist, entfernt…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Making the index of the payloads: asking the server…</source>
        <translation>Index der Nutzlasten: der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Making the index of the payloads: waiting for older transactions to end.</source>
        <translation>Index der Nutzlasten: wartet auf das Ende älterer Transaktionen.</translation>
    </message>
    <message>
        <source>Making the index of the payloads, step 1 of 2: reading the deliveries.</source>
        <translation>Index der Nutzlasten, Schritt 1 von 2: liest die Zustellungen.</translation>
    </message>
    <message>
        <source>Making the index of the payloads, step 2 of 2: adding what came meanwhile.</source>
        <translation>Index der Nutzlasten, Schritt 2 von 2: ergänzt, was inzwischen kam.</translation>
    </message>
    <message>
        <source>An index of the payloads is being made.</source>
        <translation>Ein Index der Nutzlasten wird gerade angelegt.</translation>
    </message>
</context>
<context>
    <name>signalbox::PayloadIndexStore</name>
    <message>
        <source>The index is being made already</source>
        <translation>Der Index wird schon angelegt</translation>
    </message>
</context>
<context>
    <name>signalbox::PgSession</name>
    <message>
        <source>The server does not answer while connecting</source>
        <translation>Der Server antwortet beim Verbinden nicht</translation>
    </message>
    <message>
        <source>It may hang, or a pooler before it may wait for it</source>
        <translation>Vielleicht hängt er, oder ein Pooler davor wartet auf ihn</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>There is no such query</source>
        <translation>Diese Abfrage gibt es nicht</translation>
    </message>
    <message>
        <source>The statement was cancelled on the server</source>
        <translation>Die Anweisung wurde auf dem Server abgebrochen</translation>
    </message>
    <message>
        <source>It is not known whether the change was made; look before doing it again</source>
        <translation>Es ist nicht bekannt, ob die Änderung geschah; vor dem Wiederholen nachsehen</translation>
    </message>
    <message>
        <source>The query is too long for a standing session</source>
        <translation>Die Abfrage ist zu lang für eine stehende Sitzung</translation>
    </message>
</context>
<context>
    <name>signalbox::PhaseBar</name>
    <message>
        <source>Where the time went</source>
        <translation>Wo die Zeit blieb</translation>
    </message>
</context>
<context>
    <name>signalbox::PlannerPage</name>
    <message>
        <source>No other minute makes it better for a job that may be moved: only minutes of the hour are tried, with hours and days kept.</source>
        <translation>Keine andere Minute macht es für einen Job besser, der verschoben werden darf: versucht werden nur Minuten der Stunde; Stunden und Tage bleiben.</translation>
    </message>
    <message>
        <source>All of them together: %1</source>
        <translation>Alle zusammen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Crowding is the time with more than %n at once, counted for each job above; waiting is for a slot</source>
        <translation>
            <numerusform>Gedränge ist die Zeit mit mehr als %n zugleich, gezählt für jeden Job darüber; gewartet wird auf einen Platz</numerusform>
            <numerusform>Gedränge ist die Zeit mit mehr als %n zugleich, gezählt für jeden Job darüber; gewartet wird auf einen Platz</numerusform>
        </translation>
    </message>
    <message>
        <source>Outcome of changing schedules</source>
        <translation>Ergebnis der Änderung von Zeitplänen</translation>
    </message>
    <message>
        <source>Propose them again</source>
        <translation>Wieder vorschlagen</translation>
    </message>
    <message>
        <source>The next seven days</source>
        <translation>Die nächsten sieben Tage</translation>
    </message>
    <message>
        <source>What was reckoned with</source>
        <translation>Womit gerechnet wurde</translation>
    </message>
    <message>
        <source>Jobs at once, by hour</source>
        <translation>Jobs zugleich, nach Stunde</translation>
    </message>
    <message>
        <source>What the hour says</source>
        <translation>Was die Stunde sagt</translation>
    </message>
    <message>
        <source>What all of them bring</source>
        <translation>Was alle zusammen bringen</translation>
    </message>
    <message>
        <source>Jobs that keep their minute</source>
        <translation>Jobs, die ihre Minute behalten</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>Was nicht bekannt ist</translation>
    </message>
    <message>
        <source>Quiet times</source>
        <translation>Ruhige Zeiten</translation>
    </message>
    <message>
        <source>Crowded times</source>
        <translation>Gedrängte Zeiten</translation>
    </message>
    <message>
        <source>Jobs that wait</source>
        <translation>Jobs, die warten</translation>
    </message>
    <message>
        <source>Proposed minutes</source>
        <translation>Vorgeschlagene Minuten</translation>
    </message>
    <message>
        <source>Quiet times, good for maintenance</source>
        <translation>Ruhige Zeiten, gut für Wartung</translation>
    </message>
    <message>
        <source>What will run cannot be reckoned: pg_cron counts in %1.</source>
        <translation>Was laufen wird, lässt sich nicht berechnen: pg_cron zählt in %1.</translation>
    </message>
    <message>
        <source>Nothing is scheduled</source>
        <translation>Nichts steht im Zeitplan</translation>
    </message>
    <message>
        <source>What active jobs will do in the next seven days comes here.</source>
        <translation>Hier erscheint, was aktive Jobs in den nächsten sieben Tagen tun werden.</translation>
    </message>
    <message>
        <source>Something has changed: it is being reckoned anew.</source>
        <translation>Etwas hat sich geändert: es wird neu berechnet.</translation>
    </message>
    <message>
        <source>The most jobs at once in each hour: the stronger the colour, the more; a number where it is crowded.</source>
        <translation>Die meisten Jobs zugleich in jeder Stunde: je kräftiger die Farbe, desto mehr; eine Zahl, wo es gedrängt ist.</translation>
    </message>
    <message>
        <source>%1 (%2) becomes %3 (%4)</source>
        <comment>schedules in words and as they are written</comment>
        <translation>%1 (%2) wird zu %3 (%4)</translation>
    </message>
    <message>
        <source>Another change is under way.</source>
        <translation>Eine andere Änderung ist unterwegs.</translation>
    </message>
    <message>
        <source>Left as they are: %1</source>
        <translation>Gelassen, wie sie sind: %1</translation>
    </message>
    <message>
        <source>Not proposed, as they belong to other roles than %1: %2</source>
        <translation>Nicht vorgeschlagen, da sie anderen Rollen als %1 gehören: %2</translation>
    </message>
    <message>
        <source>Jobs of other roles are hidden from %1 by row level security: what they run is not in this</source>
        <translation>Jobs anderer Rollen sind durch Row Level Security vor %1 verborgen: was sie ausführen, ist hier nicht dabei</translation>
    </message>
    <message>
        <source>Nothing of this runs until the scheduler does: %1</source>
        <translation>Nichts davon läuft, bis der Scheduler läuft: %1</translation>
    </message>
    <message>
        <source>Taken for brief, as none of their runs tells how long they take: %1</source>
        <translation>Für kurz gehalten, da keiner ihrer Läufe sagt, wie lange sie dauern: %1</translation>
    </message>
    <message>
        <source>Left out, as their schedules are not understood: %1</source>
        <translation>Ausgelassen, da ihre Zeitpläne nicht verstanden werden: %1</translation>
    </message>
    <message>
        <source>Left out, as they run when the scheduler starts: %1</source>
        <translation>Ausgelassen, da sie beim Start des Schedulers laufen: %1</translation>
    </message>
    <message>
        <source>%1 runs %2 from now on</source>
        <comment>job, schedule in words</comment>
        <translation>%1 läuft von jetzt an %2</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) changed: %1</source>
        <translation>
            <numerusform>%n Zeitplan geändert: %1</numerusform>
            <numerusform>%n Zeitpläne geändert: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>signalbox::PlotLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a line, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>signalbox::ProductionConfirm</name>
    <message>
        <source>Name of the profile</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>This is production. Type the profile&apos;s name, %1, to go on.</source>
        <translation>Das ist die Produktion. Zum Fortfahren den Namen des Profils, %1, eintippen.</translation>
    </message>
</context>
<context>
    <name>signalbox::ProjectConnection</name>
    <message>
        <source>The connection was closed</source>
        <translation>Die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>Connecting was started again</source>
        <translation>Das Verbinden wurde neu begonnen</translation>
    </message>
</context>
<context>
    <name>signalbox::PublicationModel</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>A table whose changes browsers should hear of.</source>
        <translation>Eine Tabelle, von deren Änderungen Browser erfahren sollen.</translation>
    </message>
    <message>
        <source>Whether its changes are published to Supabase Realtime.</source>
        <translation>Ob ihre Änderungen für Supabase Realtime publiziert werden.</translation>
    </message>
</context>
<context>
    <name>signalbox::QueryEdit</name>
    <message>
        <source>Suggestion: %1 %2</source>
        <comment>text, explanation</comment>
        <translation>Vorschlag: %1 %2</translation>
    </message>
</context>
<context>
    <name>signalbox::RangeDialog</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>What is wrong with the range</source>
        <translation>Was am Zeitraum nicht stimmt</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Er endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>It is shorter than %1.</source>
        <translation>Er ist kürzer als %1.</translation>
    </message>
    <message>
        <source>It is longer than ten years.</source>
        <translation>Er ist länger als zehn Jahre.</translation>
    </message>
</context>
<context>
    <name>signalbox::ReceivedDetail</name>
    <message>
        <source>Examine</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>Examine the signature in the lab</source>
        <translation>Die Signatur im Labor untersuchen</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>Headers of the request</source>
        <translation>Kopfzeilen der Anfrage</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>%1 %2 at %3, %4</source>
        <translation>%1 %2 um %3, %4</translation>
    </message>
    <message>
        <source>It has no body.</source>
        <translation>Sie hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>It has no headers.</source>
        <translation>Sie hat keine Kopfzeilen.</translation>
    </message>
</context>
<context>
    <name>signalbox::ReceivedRequestModel</name>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht signiert</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Whether its signature is right for the secret that was given.</source>
        <translation>Ob ihre Signatur zum angegebenen Geheimnis passt.</translation>
    </message>
    <message>
        <source>When it arrived on this computer.</source>
        <translation>Wann sie auf diesem Rechner ankam.</translation>
    </message>
    <message>
        <source>Its method and path.</source>
        <translation>Ihre Methode und ihr Pfad.</translation>
    </message>
    <message>
        <source>The event that it names.</source>
        <translation>Das Ereignis, das sie nennt.</translation>
    </message>
    <message>
        <source>How large its body is.</source>
        <translation>Wie groß ihr Inhalt ist.</translation>
    </message>
</context>
<context>
    <name>signalbox::ReceiverPage</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Delivery %1 was forwarded here: %2. %3</source>
        <translation>Die Zustellung %1 wurde hierher weitergeleitet: %2. %3</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the receiver&apos;s URL</source>
        <translation>Die URL des Empfängers kopieren</translation>
    </message>
    <message>
        <source>any port</source>
        <translation>beliebiger Port</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>URL of the receiver</source>
        <translation>URL des Empfängers</translation>
    </message>
    <message>
        <source>What it answers</source>
        <translation>Was er antwortet</translation>
    </message>
    <message>
        <source>Answers 200</source>
        <translation>Antwortet 200</translation>
    </message>
    <message>
        <source>Answers 500</source>
        <translation>Antwortet 500</translation>
    </message>
    <message>
        <source>Answers 429, try again</source>
        <translation>Antwortet 429, später noch einmal</translation>
    </message>
    <message>
        <source>Answers 200, slowly</source>
        <translation>Antwortet 200, langsam</translation>
    </message>
    <message>
        <source>Closes without an answer</source>
        <translation>Schließt ohne Antwort</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Secret to verify with</source>
        <translation>Geheimnis zum Prüfen</translation>
    </message>
    <message>
        <source>Secret to verify with, kept nowhere</source>
        <translation>Geheimnis zum Prüfen, nirgends aufbewahrt</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>Neues Geheimnis</translation>
    </message>
    <message>
        <source>Make a new secret</source>
        <translation>Ein neues Geheimnis machen</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Das Geheimnis kopieren</translation>
    </message>
    <message>
        <source>Endpoint to point here</source>
        <translation>Endpunkt, der hierher führen soll</translation>
    </message>
    <message>
        <source>Point it here</source>
        <translation>Hierher führen</translation>
    </message>
    <message>
        <source>Where the endpoint leads</source>
        <translation>Wohin der Endpunkt führt</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Received requests</source>
        <translation>Empfangene Anfragen</translation>
    </message>
    <message>
        <source>Port %1 is taken, so the receiver listens on %2.</source>
        <translation>Port %1 ist belegt, also lauscht der Empfänger auf %2.</translation>
    </message>
    <message>
        <source>%1 still leads here. Stop the receiver and put back %2?</source>
        <translation>%1 führt noch hierher. Den Empfänger stoppen und %2 zurücksetzen?</translation>
    </message>
    <message>
        <source>Put it back and stop</source>
        <translation>Zurücksetzen und stoppen</translation>
    </message>
    <message>
        <source>Every delivery to %1 will come here instead of %2, until it is put back.</source>
        <translation>Jede Zustellung an %1 kommt hierher statt nach %2, bis es zurückgesetzt ist.</translation>
    </message>
    <message>
        <source>Point %1 here</source>
        <translation>%1 hierher führen</translation>
    </message>
    <message>
        <source>Reading delivery %1</source>
        <translation>Die Zustellung %1 wird gelesen</translation>
    </message>
    <message>
        <source>Delivery %1 was not forwarded: its payload of %2 is more than the receiver takes.</source>
        <translation>Die Zustellung %1 wurde nicht weitergeleitet: ihre Nutzlast von %2 ist mehr, als der Empfänger nimmt.</translation>
    </message>
    <message>
        <source>Stop the receiver</source>
        <translation>Den Empfänger stoppen</translation>
    </message>
    <message>
        <source>Start the receiver</source>
        <translation>Den Empfänger starten</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
    <message>
        <source>%1 leads here; before, to %2</source>
        <translation>%1 führt hierher; zuvor nach %2</translation>
    </message>
    <message>
        <source>Deliveries of the sandbox can come here too.</source>
        <translation>Auch Zustellungen der Sandbox können hierher kommen.</translation>
    </message>
    <message>
        <source>Select a request to look into it.</source>
        <translation>Eine Anfrage wählen, um sie anzusehen.</translation>
    </message>
    <message>
        <source>Nothing has come in yet. Send something to the URL above, or forward a delivery from the Webhooks panel.</source>
        <translation>Noch ist nichts angekommen. Etwas an die URL oben senden oder eine Zustellung aus dem Bereich Webhooks weiterleiten.</translation>
    </message>
    <message>
        <source>The receiver does not listen yet. It takes requests from this computer only.</source>
        <translation>Der Empfänger lauscht noch nicht. Er nimmt nur Anfragen von diesem Rechner.</translation>
    </message>
    <message>
        <source>Remark on the secret to verify with</source>
        <translation>Anmerkung zum Geheimnis zum Prüfen</translation>
    </message>
    <message>
        <source>%1 was pointed here, and leads to %2 now.</source>
        <translation>%1 wurde hierher geführt und führt jetzt nach %2.</translation>
    </message>
    <message>
        <source>%1 leads to %2, not to this receiver; before, to %3</source>
        <translation>%1 führt nach %2, nicht zu diesem Empfänger; zuvor nach %3</translation>
    </message>
    <message>
        <source>%1 leads to %2, where nothing listens: start the receiver, or put it back to %3</source>
        <translation>%1 führt nach %2, wo niemand lauscht: den Empfänger starten oder auf %3 zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation>Noch nichts empfangen</translation>
    </message>
    <message>
        <source>It listens: send something to the URL above.</source>
        <translation>Er lauscht: etwas an die URL oben senden.</translation>
    </message>
    <message>
        <source>The receiver does not listen.</source>
        <translation>Der Empfänger lauscht nicht.</translation>
    </message>
</context>
<context>
    <name>signalbox::RelatedDeliveryModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>the original</source>
        <translation>das Original</translation>
    </message>
    <message>
        <source>a replay</source>
        <translation>eine Wiederholung</translation>
    </message>
    <message>
        <source>same minute</source>
        <translation>dieselbe Minute</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>What became of that delivery.</source>
        <translation>Was aus jener Zustellung wurde.</translation>
    </message>
    <message>
        <source>Its number in webhook_logs.</source>
        <translation>Ihre Nummer in webhook_logs.</translation>
    </message>
    <message>
        <source>How it belongs to the delivery on show.</source>
        <translation>Wie sie zur angezeigten Zustellung gehört.</translation>
    </message>
    <message>
        <source>What happened, as the receiver is told.</source>
        <translation>Was geschah, wie es der Empfänger erfährt.</translation>
    </message>
    <message>
        <source>When its event happened.</source>
        <translation>Wann ihr Ereignis geschah.</translation>
    </message>
    <message>
        <source>Why its last attempt failed.</source>
        <translation>Warum ihr letzter Versuch scheiterte.</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayDesk</name>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Send selected deliveries again, or all that the filter matches</source>
        <translation>Gewählte Zustellungen noch einmal senden, oder alle, die zum Filter passen</translation>
    </message>
    <message>
        <source>Replay the selected delivery…</source>
        <translation>Die gewählte Zustellung wiederholen…</translation>
    </message>
    <message numerus="yes">
        <source>Replay the %Ln selected delivery(s)…</source>
        <translation>
            <numerusform>Die %Ln gewählte Zustellung wiederholen…</numerusform>
            <numerusform>Die %Ln gewählten Zustellungen wiederholen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover everything that matches…</source>
        <translation>Alles Passende nachholen…</translation>
    </message>
    <message>
        <source>Edit and resend…</source>
        <translation>Bearbeiten und senden…</translation>
    </message>
    <message>
        <source>delivery %1</source>
        <translation>Zustellung %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected delivery(s)</source>
        <translation>
            <numerusform>%Ln gewählte Zustellung</numerusform>
            <numerusform>%Ln gewählte Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether that was done. The list shows it as soon as the database answers; asking again does no harm. %1</source>
        <translation>Es kam keine Antwort, also ist nicht bekannt, ob das geschehen ist. Die Liste zeigt es, sobald die Datenbank antwortet; noch einmal zu fragen schadet nicht. %1</translation>
    </message>
    <message>
        <source>This database has no start_webhook_replay() that you may call. Install the automation (menu Project), or ask its owner for EXECUTE on it.</source>
        <translation>Diese Datenbank hat kein start_webhook_replay(), das Sie aufrufen dürfen. Die Automatisierung installieren (Menü Projekt) oder ihren Eigentümer um EXECUTE darauf bitten.</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayEndpointCard</name>
    <message>
        <source>a deleted endpoint</source>
        <translation>ein gelöschter Endpunkt</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>Nothing changed there since the original send</source>
        <translation>Seit dem ersten Senden hat sich dort nichts geändert</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>angelegt %1</translation>
    </message>
    <message>
        <source>created %1 to %2</source>
        <translation>angelegt %1 bis %2</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayItemModel</name>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Gesendet als</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What became of it this time.</source>
        <translation>Was diesmal daraus wurde.</translation>
    </message>
    <message>
        <source>The delivery that was to be sent again.</source>
        <translation>Die Zustellung, die erneut zu senden war.</translation>
    </message>
    <message>
        <source>The new delivery that it was sent as.</source>
        <translation>Die neue Zustellung, als die sie gesendet wurde.</translation>
    </message>
    <message>
        <source>Whom it was sent to.</source>
        <translation>An wen sie ging.</translation>
    </message>
    <message>
        <source>What happened, as the receiver is told.</source>
        <translation>Was geschah, wie es der Empfänger erfährt.</translation>
    </message>
    <message>
        <source>The status code of the answer.</source>
        <translation>Der Statuscode der Antwort.</translation>
    </message>
    <message>
        <source>Why it failed or was left out.</source>
        <translation>Warum sie scheiterte oder ausgelassen wurde.</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayJobModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Failed again</source>
        <translation>Wieder gescheitert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 sent, %2 under way, %3 waiting</source>
        <translation>%1 gesendet, %2 unterwegs, %3 wartend</translation>
    </message>
    <message>
        <source>How far the replay is.</source>
        <translation>Wie weit die Wiederholung ist.</translation>
    </message>
    <message>
        <source>Which deliveries were chosen.</source>
        <translation>Welche Zustellungen gewählt wurden.</translation>
    </message>
    <message>
        <source>How many have been sent again, of how many.</source>
        <translation>Wie viele erneut gesendet wurden, von wie vielen.</translation>
    </message>
    <message>
        <source>How many arrived this time.</source>
        <translation>Wie viele diesmal ankamen.</translation>
    </message>
    <message>
        <source>How many failed again.</source>
        <translation>Wie viele wieder scheiterten.</translation>
    </message>
    <message>
        <source>How many were left out, each with its reason.</source>
        <translation>Wie viele übersprungen wurden, jede mit ihrem Grund.</translation>
    </message>
    <message>
        <source>The database role that started it.</source>
        <translation>Die Datenbankrolle, die sie begonnen hat.</translation>
    </message>
    <message>
        <source>When it was started.</source>
        <translation>Wann sie begonnen wurde.</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayJobsView</name>
    <message>
        <source>Bulk replays</source>
        <translation>Sammelwiederholungen</translation>
    </message>
    <message>
        <source>Messages of the bulk replay</source>
        <translation>Nachrichten der Sammelwiederholung</translation>
    </message>
    <message>
        <source>State of the chosen replay</source>
        <translation>Zustand der gewählten Wiederholung</translation>
    </message>
    <message>
        <source>Problem with the chosen replay</source>
        <translation>Problem mit der gewählten Wiederholung</translation>
    </message>
    <message>
        <source>Progress of the chosen replay</source>
        <translation>Fortschritt der gewählten Wiederholung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>Failed again</source>
        <translation>Wieder gescheitert</translation>
    </message>
    <message>
        <source>Messages that failed again</source>
        <translation>Nachrichten, die wieder scheiterten</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Messages that were skipped</source>
        <translation>Nachrichten, die übersprungen wurden</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Messages that were delivered</source>
        <translation>Nachrichten, die zugestellt wurden</translation>
    </message>
    <message>
        <source>Pause replay</source>
        <translation>Wiederholung anhalten</translation>
    </message>
    <message>
        <source>Resume replay</source>
        <translation>Wiederholung fortsetzen</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>Den Rest abbrechen</translation>
    </message>
    <message>
        <source>No bulk replays yet</source>
        <translation>Noch keine Sammelwiederholungen</translation>
    </message>
    <message>
        <source>No such message</source>
        <translation>Keine solche Nachricht</translation>
    </message>
    <message>
        <source>Choose All to see what else became of them.</source>
        <translation>„Alle“ wählen, um zu sehen, was aus den anderen wurde.</translation>
    </message>
    <message>
        <source>Select deliveries, or narrow their list with a filter, and choose Replay there. What is started goes on in the database and is reported here.</source>
        <translation>Zustellungen auswählen oder ihre Liste mit einem Filter eingrenzen und dort „Wiederholen“ wählen. Was begonnen ist, läuft in der Datenbank weiter und wird hier berichtet.</translation>
    </message>
    <message>
        <source>Choose deliveries...</source>
        <translation>Zustellungen wählen...</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayReview</name>
    <message>
        <source>Review the replay</source>
        <translation>Die Wiederholung durchsehen</translation>
    </message>
    <message>
        <source>What would be replayed</source>
        <translation>Was wiederholt würde</translation>
    </message>
    <message>
        <source>Endpoints of the replay</source>
        <translation>Endpunkte der Wiederholung</translation>
    </message>
    <message>
        <source>What stays behind</source>
        <translation>Was zurückbleibt</translation>
    </message>
    <message>
        <source>Leave out what was delivered since</source>
        <translation>Auslassen, was seither zugestellt wurde</translation>
    </message>
    <message>
        <source>Carefully: first one, then ten, then the rest</source>
        <translation>Vorsichtig: erst eine, dann zehn, dann der Rest</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>Deliveries a minute at the most</source>
        <translation>Zustellungen je Minute, höchstens</translation>
    </message>
    <message>
        <source> a minute</source>
        <translation> je Minute</translation>
    </message>
    <message>
        <source>&amp;Stop above</source>
        <translation>&amp;Stoppen über</translation>
    </message>
    <message>
        <source>Share of failures above which the replay stops</source>
        <translation>Anteil der Fehler, über dem die Wiederholung stoppt</translation>
    </message>
    <message>
        <source> % failures</source>
        <translation> % Fehler</translation>
    </message>
    <message>
        <source>What became of the start</source>
        <translation>Was aus dem Start wurde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>of the last hundred; it can be resumed</source>
        <translation>der letzten hundert; sie lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Receivers get the same message id and payload as before, with a new timestamp and signature: those that already have the message can tell. It goes on in the database when this window is closed.</source>
        <translation>Empfänger bekommen dieselbe Nachrichtenkennung und Nutzlast wie zuvor, mit neuem Zeitstempel und neuer Signatur: wer die Nachricht schon hat, kann es erkennen. Sie geht in der Datenbank weiter, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Check whether it was started</source>
        <translation>Prüfen, ob sie begann</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Starting the replay</source>
        <translation>Die Wiederholung beginnt</translation>
    </message>
    <message>
        <source>It was not started. %1</source>
        <translation>Sie begann nicht. %1</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether the replay was started. Checking does not start it twice. %1</source>
        <translation>Es kam keine Antwort, also ist nicht bekannt, ob die Wiederholung begann. Das Prüfen beginnt sie nicht zweimal. %1</translation>
    </message>
    <message>
        <source>The connection broke before the replay was started: nothing was sent. Start it again.</source>
        <translation>Die Verbindung brach ab, bevor die Wiederholung begann: nichts wurde gesendet. Noch einmal beginnen.</translation>
    </message>
</context>
<context>
    <name>signalbox::ReplayStrip</name>
    <message>
        <source>Show the report</source>
        <translation>Den Bericht zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Bulk replay</source>
        <translation>Sammelwiederholung</translation>
    </message>
    <message>
        <source>State of the bulk replay</source>
        <translation>Zustand der Sammelwiederholung</translation>
    </message>
    <message>
        <source>Progress of the bulk replay</source>
        <translation>Fortschritt der Sammelwiederholung</translation>
    </message>
    <message>
        <source>Put the report away</source>
        <translation>Den Bericht weglegen</translation>
    </message>
    <message>
        <source>Pause replay</source>
        <translation>Wiederholung anhalten</translation>
    </message>
    <message>
        <source>Resume replay</source>
        <translation>Wiederholung fortsetzen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>signalbox::RescueDialog</name>
    <message>
        <source>%1
What says so: %2</source>
        <comment>what is wrong, and what was read</comment>
        <translation>%1
Woran das zu sehen ist: %2</translation>
    </message>
    <message>
        <source>%1: skipped (%2)</source>
        <comment>what could not be looked at, and why</comment>
        <translation>%1: übersprungen (%2)</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Rescue of the scheduler</source>
        <translation>Rettung des Schedulers</translation>
    </message>
    <message>
        <source>What could not be looked at</source>
        <translation>Was nicht angesehen werden konnte</translation>
    </message>
    <message>
        <source>Outcome of the rescue</source>
        <translation>Ergebnis der Rettung</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>Was es behebt</translation>
    </message>
    <message>
        <source>It could not be looked at: %1</source>
        <translation>Es konnte nicht angesehen werden: %1</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Nothing that can be seen from here is in the scheduler&apos;s way.</source>
        <translation>Dem Scheduler steht nichts im Weg, was von hier aus zu sehen wäre.</translation>
    </message>
    <message>
        <source>No job runs yet: go on with the next step.</source>
        <translation>Noch läuft kein Job: machen Sie mit dem nächsten Schritt weiter.</translation>
    </message>
    <message>
        <source>Nothing is in the scheduler&apos;s way any more; it is waited for.</source>
        <translation>Dem Scheduler steht nichts mehr im Weg; auf ihn wird gewartet.</translation>
    </message>
    <message>
        <source>The scheduler is alive.</source>
        <translation>Der Scheduler lebt.</translation>
    </message>
    <message>
        <source>The scheduler is alive since %1.</source>
        <translation>Der Scheduler lebt seit %1.</translation>
    </message>
    <message>
        <source>The history could not be looked at: %1</source>
        <translation>Der Verlauf konnte nicht angesehen werden: %1</translation>
    </message>
</context>
<context>
    <name>signalbox::RescueStepCard</name>
    <message>
        <source>Statement of: %1</source>
        <translation>Anweisung zu: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>How far it is: %1</source>
        <translation>Wie weit es ist: %1</translation>
    </message>
    <message>
        <source>Its command: %1</source>
        <translation>Sein Befehl: %1</translation>
    </message>
    <message>
        <source>Run this step</source>
        <translation>Diesen Schritt ausführen</translation>
    </message>
    <message>
        <source>Run this step: %1</source>
        <translation>Diesen Schritt ausführen: %1</translation>
    </message>
    <message>
        <source>Copy statement</source>
        <translation>Anweisung kopieren</translation>
    </message>
    <message>
        <source>Copy statement: %1</source>
        <translation>Anweisung kopieren: %1</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Not for this role: copy the statement and hand it to a superuser or the owner of pg_cron.</source>
        <translation>Nicht für diese Rolle: kopieren Sie die Anweisung und geben Sie sie einem Superuser oder dem Eigentümer von pg_cron.</translation>
    </message>
    <message>
        <source>To be done outside of the database</source>
        <translation>Außerhalb der Datenbank zu tun</translation>
    </message>
    <message>
        <source>It is being done.</source>
        <translation>Es wird gerade getan.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>There was nothing left to do.</source>
        <translation>Es war nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>It was refused: %1</source>
        <translation>Es wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether it was done. Run it again: that is harmless. %1</source>
        <translation>Es kam keine Antwort, also ist nicht bekannt, ob es getan wurde. Führen Sie es noch einmal aus: das schadet nicht. %1</translation>
    </message>
</context>
<context>
    <name>signalbox::ResendDialog</name>
    <message>
        <source>Event and endpoint</source>
        <translation>Ereignis und Endpunkt</translation>
    </message>
    <message>
        <source>What became of the message</source>
        <translation>Was aus der Nachricht wurde</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>Zurück zum Original</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Send the edited payload</source>
        <translation>Die geänderte Nutzlast senden</translation>
    </message>
    <message>
        <source>Edit and resend delivery %1</source>
        <translation>Zustellung %1 bearbeiten und senden</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>An edited payload is another message: it is sent with a message id of its own, so that receivers do not take it for the one they may have. What is written here is kept until it is sent, also when this window closes.</source>
        <translation>Eine geänderte Nutzlast ist eine andere Nachricht: sie wird mit eigener Nachrichtenkennung gesendet, damit Empfänger sie nicht für die halten, die sie vielleicht schon haben. Was hier steht, bleibt bis zum Senden erhalten, auch wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>This payload is too large to be edited here</source>
        <translation>Diese Nutzlast ist zu groß, um hier bearbeitet zu werden</translation>
    </message>
    <message>
        <source>It has %1; the editor takes %2 characters. Replay sends it as it is.</source>
        <translation>Sie hat %1; der Editor nimmt %2 Zeichen. Wiederholen sendet sie, wie sie ist.</translation>
    </message>
    <message>
        <source>a deleted endpoint</source>
        <translation>ein gelöschter Endpunkt</translation>
    </message>
    <message>
        <source>%1 to %2 at %3</source>
        <translation>%1 an %2 unter %3</translation>
    </message>
    <message>
        <source>The endpoint is inactive or deleted, so nothing can be sent to it now. Activate it first; this text stays.</source>
        <translation>Der Endpunkt ist inaktiv oder gelöscht, also kann jetzt nichts an ihn gesendet werden. Erst aktivieren; dieser Text bleibt.</translation>
    </message>
    <message>
        <source>It is not known whether this was sent. Checking does not send it twice.</source>
        <translation>Es ist nicht bekannt, ob dies gesendet wurde. Das Prüfen sendet es nicht zweimal.</translation>
    </message>
    <message>
        <source>Check whether it was sent</source>
        <translation>Prüfen, ob es gesendet wurde</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether it was sent. Checking does not send it twice. %1</source>
        <translation>Es kam keine Antwort, also ist nicht bekannt, ob es gesendet wurde. Das Prüfen sendet es nicht zweimal. %1</translation>
    </message>
    <message>
        <source>It was not sent. %1</source>
        <translation>Es wurde nicht gesendet. %1</translation>
    </message>
</context>
<context>
    <name>signalbox::RetryEdit</name>
    <message>
        <source>When it is tried again</source>
        <translation>Wann es neu versucht wird</translation>
    </message>
</context>
<context>
    <name>signalbox::ReviewDialog</name>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändern wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>signalbox::RunDetail</name>
    <message>
        <source>Selected run</source>
        <translation>Gewählter Lauf</translation>
    </message>
    <message>
        <source>When and where it ran</source>
        <translation>Wann und wo er lief</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>Warum er scheiterte</translation>
    </message>
    <message>
        <source>Message of the run</source>
        <translation>Meldung des Laufs</translation>
    </message>
    <message>
        <source>Command of the run</source>
        <translation>Befehl des Laufs</translation>
    </message>
    <message>
        <source>The server said nothing.</source>
        <translation>Der Server sagte nichts.</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, Lauf %2</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Gestartet %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>läuft schon %1</translation>
    </message>
    <message>
        <source>as %1 in %2</source>
        <translation>als %1 in %2</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>The durable way</source>
        <translation>Der haltbare Weg</translation>
    </message>
</context>
<context>
    <name>signalbox::RunTraceView</name>
    <message>
        <source>Show the durable way</source>
        <translation>Den haltbaren Weg zeigen</translation>
    </message>
    <message>
        <source>Deliveries of the run</source>
        <translation>Zustellungen des Laufs</translation>
    </message>
    <message>
        <source>What the run only queued</source>
        <translation>Was der Lauf nur eingereiht hat</translation>
    </message>
    <message>
        <source>Answers that may be of this run</source>
        <translation>Antworten, die von diesem Lauf sein können</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n im Gang</numerusform>
            <numerusform>%n im Gang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n zugestellt</numerusform>
            <numerusform>%n zugestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It made at least %n delivery(s): %1.</source>
        <translation>
            <numerusform>Er machte mindestens %n Zustellung: %1.</numerusform>
            <numerusform>Er machte mindestens %n Zustellungen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It made %n delivery(s): %1.</source>
        <translation>
            <numerusform>Er machte %n Zustellung: %1.</numerusform>
            <numerusform>Er machte %n Zustellungen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show its %n delivery(s)</source>
        <translation>
            <numerusform>Seine %n Zustellung zeigen</numerusform>
            <numerusform>Seine %n Zustellungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 only queues a request: the run&apos;s status says nothing about the answer.</source>
        <translation>%1 reiht nur eine Anfrage ein: der Status des Laufs sagt nichts über die Antwort.</translation>
    </message>
    <message>
        <source>pg_net keeps an answer for some hours, and does not send again what failed.</source>
        <translation>pg_net hebt eine Antwort einige Stunden auf und sendet nicht erneut, was fehlschlug.</translation>
    </message>
    <message>
        <source>The same command through send_webhook_with_retry(): tried again, kept and listed among the webhooks</source>
        <translation>Derselbe Befehl durch send_webhook_with_retry(): wird erneut versucht, aufgehoben und unter den Webhooks gelistet</translation>
    </message>
    <message>
        <source>An example with send_webhook_with_retry(), because this command cannot be put that way by itself</source>
        <translation>Ein Beispiel mit send_webhook_with_retry(), weil sich dieser Befehl nicht von selbst so schreiben lässt</translation>
    </message>
    <message>
        <source>pg_net&apos;s answers cannot be read: %1</source>
        <translation>Die Antworten von pg_net können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>pg_net has no answer of that time.</source>
        <translation>pg_net hat keine Antwort aus dieser Zeit.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <comment>an answer</comment>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>The first answers of that time, which may be of this run: %1.</source>
        <translation>Die ersten Antworten aus dieser Zeit, die von diesem Lauf sein können: %1.</translation>
    </message>
    <message>
        <source>Answers of that time, which may be of this run: %1.</source>
        <translation>Antworten aus dieser Zeit, die von diesem Lauf sein können: %1.</translation>
    </message>
</context>
<context>
    <name>signalbox::SandboxFunctions</name>
    <message>
        <source>The Edge Functions are served at %1 by Deno %2.</source>
        <translation>Die Edge Functions laufen unter %1 mit Deno %2.</translation>
    </message>
    <message>
        <source>The Edge Functions are not served now.</source>
        <translation>Die Edge Functions laufen jetzt nicht.</translation>
    </message>
</context>
<context>
    <name>signalbox::SandboxWorker</name>
    <message>
        <source>The sandbox is not open.</source>
        <translation>Die Sandbox ist nicht offen.</translation>
    </message>
</context>
<context>
    <name>signalbox::SavedFilterMenu</name>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Bring &quot;%1&quot; back</source>
        <translation>„%1“ zurückholen</translation>
    </message>
    <message>
        <source>No saved views yet</source>
        <translation>Noch keine gespeicherten Ansichten</translation>
    </message>
    <message>
        <source>Name of the view. One that has this name already is replaced.</source>
        <translation>Name der Ansicht. Eine, die schon so heißt, wird ersetzt.</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rename a view</source>
        <translation>Eine Ansicht umbenennen</translation>
    </message>
</context>
<context>
    <name>signalbox::SchedulerRescue</name>
    <message>
        <source>The scheduler</source>
        <translation>Der Scheduler</translation>
    </message>
    <message>
        <source>Rescue…</source>
        <translation>Retten…</translation>
    </message>
</context>
<context>
    <name>signalbox::Screenshots</name>
    <message>
        <source>The panel %1 was not ready in time.</source>
        <translation>Der Bereich %1 war nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>Das Bild %1 ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>signalbox::SearchStrip</name>
    <message>
        <source>How far the search has come</source>
        <translation>Wie weit die Suche ist</translation>
    </message>
    <message>
        <source>Still looking for more</source>
        <translation>Sucht noch nach weiteren</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Die Suche wurde gestoppt</translation>
    </message>
    <message>
        <source>Looked back to %1, still looking</source>
        <translation>Durchsucht zurück bis %1, sucht weiter</translation>
    </message>
    <message>
        <source>Looked back to %1</source>
        <translation>Durchsucht zurück bis %1</translation>
    </message>
    <message>
        <source>Looked up to %1, still looking</source>
        <translation>Durchsucht bis %1, sucht weiter</translation>
    </message>
    <message>
        <source>Looked up to %1</source>
        <translation>Durchsucht bis %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Look further</source>
        <translation>Weitersuchen</translation>
    </message>
</context>
<context>
    <name>signalbox::SecretEdit</name>
    <message>
        <source>What is known of the secret</source>
        <translation>Was vom Geheimnis bekannt ist</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>Neues Geheimnis</translation>
    </message>
    <message>
        <source>Type a new secret, or generate one</source>
        <translation>Ein neues Geheimnis eintippen oder erzeugen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the new secret</source>
        <translation>Das neue Geheimnis zeigen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Generate a new secret</source>
        <translation>Ein neues Geheimnis erzeugen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the new secret</source>
        <translation>Das neue Geheimnis kopieren</translation>
    </message>
    <message>
        <source>Set the new secret</source>
        <translation>Das neue Geheimnis setzen</translation>
    </message>
    <message>
        <source>How long the old secret signs as well</source>
        <translation>Wie lange das alte Geheimnis mitsigniert</translation>
    </message>
    <message>
        <source>Remove the secret</source>
        <translation>Das Geheimnis entfernen</translation>
    </message>
    <message>
        <source>About secrets</source>
        <translation>Über Geheimnisse</translation>
    </message>
    <message>
        <source>the old one stops at once</source>
        <translation>das alte endet sofort</translation>
    </message>
    <message>
        <source>both sign for 1 hour</source>
        <translation>beide signieren 1 Stunde lang</translation>
    </message>
    <message>
        <source>both sign for 24 hours</source>
        <translation>beide signieren 24 Stunden lang</translation>
    </message>
    <message>
        <source>both sign for 7 days</source>
        <translation>beide signieren 7 Tage lang</translation>
    </message>
    <message>
        <source>It has a secret, which signs every request.</source>
        <translation>Er hat ein Geheimnis, das jede Anfrage signiert.</translation>
    </message>
    <message>
        <source>It has no secret: requests are not signed.</source>
        <translation>Er hat kein Geheimnis: Anfragen werden nicht signiert.</translation>
    </message>
    <message>
        <source>Fingerprint %1.</source>
        <translation>Fingerabdruck %1.</translation>
    </message>
    <message>
        <source>Last changed %1 (%2) by %3.</source>
        <translation>Zuletzt geändert %1 (%2) von %3.</translation>
    </message>
    <message>
        <source>The one of before signs as well until %1 (%2).</source>
        <translation>Das vorige signiert bis %1 (%2) noch mit.</translation>
    </message>
    <message>
        <source>Replace the secret</source>
        <translation>Das Geheimnis ersetzen</translation>
    </message>
    <message>
        <source>Set the secret</source>
        <translation>Das Geheimnis setzen</translation>
    </message>
    <message>
        <source>A secret is shown here only until you leave this endpoint; afterwards nobody can read it. A copied one leaves the clipboard after 30 seconds.</source>
        <translation>Ein Geheimnis ist hier nur zu sehen, solange dieser Endpunkt gewählt ist; danach kann niemand es lesen. Ein kopiertes verlässt die Zwischenablage nach 30 Sekunden.</translation>
    </message>
</context>
<context>
    <name>signalbox::SendForm</name>
    <message>
        <source>Fill in</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>Put back what was there</source>
        <translation>Zurück zu dem, was da war</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>Payload to send</source>
        <translation>Zu sendende Nutzlast</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Headers to send</source>
        <translation>Zu sendende Kopfzeilen</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Secret to sign with</source>
        <translation>Geheimnis zum Signieren</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Ereignisart</translation>
    </message>
    <message>
        <source>Fill in the payload of the newest delivery of this event</source>
        <translation>Mit der Nutzlast der neuesten Zustellung dieses Ereignisses ausfüllen</translation>
    </message>
    <message>
        <source>Where the payload is from</source>
        <translation>Woher die Nutzlast ist</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Geheimnis zum Signieren</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Signs what is sent from this computer, as the database would. It stays in memory and is gone when the window closes; without one the webhook goes unsigned. The secrets of the database never leave it: sending through the database uses them.</source>
        <translation>Signiert, was von diesem Rechner gesendet wird, so wie die Datenbank es täte. Es bleibt im Speicher und ist fort, wenn das Fenster geschlossen wird; ohne eines geht der Webhook unsigniert hinaus. Die Geheimnisse der Datenbank verlassen sie nie: das Senden durch die Datenbank benutzt sie.</translation>
    </message>
    <message>
        <source>Any URL</source>
        <translation>Beliebige URL</translation>
    </message>
    <message>
        <source>The payload is not JSON yet.</source>
        <translation>Die Nutzlast ist noch kein JSON.</translation>
    </message>
    <message>
        <source>Remark on the signing secret</source>
        <translation>Anmerkung zum Geheimnis zum Signieren</translation>
    </message>
</context>
<context>
    <name>signalbox::SendHistoryModel</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What became of it.</source>
        <translation>Was daraus wurde.</translation>
    </message>
    <message>
        <source>When it was sent.</source>
        <translation>Wann gesendet wurde.</translation>
    </message>
    <message>
        <source>What the receiver was told.</source>
        <translation>Was der Empfänger erfuhr.</translation>
    </message>
    <message>
        <source>The endpoint or URL it was sent to.</source>
        <translation>Der Endpunkt oder die URL, an die gesendet wurde.</translation>
    </message>
    <message>
        <source>Whether the database sent it, or this computer.</source>
        <translation>Ob die Datenbank gesendet hat oder dieser Rechner.</translation>
    </message>
    <message>
        <source>How long the answer took.</source>
        <translation>Wie lange die Antwort brauchte.</translation>
    </message>
</context>
<context>
    <name>signalbox::SendPage</name>
    <message>
        <source>Send through the database</source>
        <translation>Durch die Datenbank senden</translation>
    </message>
    <message>
        <source>Send from this computer</source>
        <translation>Von diesem Rechner senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Why it cannot be sent</source>
        <translation>Warum es nicht gesendet werden kann</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The sends before</source>
        <translation>Die früheren Sendungen</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Abfolgen</translation>
    </message>
    <message>
        <source>Sends one after the other</source>
        <translation>Sendungen nacheinander</translation>
    </message>
    <message>
        <source>Sends before</source>
        <translation>Frühere Sendungen</translation>
    </message>
    <message>
        <source>From a sequence</source>
        <translation>Aus einer Abfolge</translation>
    </message>
    <message>
        <source>A test</source>
        <translation>Ein Test</translation>
    </message>
    <message>
        <source>Through the database needs a configured endpoint.</source>
        <translation>Durch die Datenbank braucht es einen eingerichteten Endpunkt.</translation>
    </message>
    <message>
        <source>Through the database needs an event type.</source>
        <translation>Durch die Datenbank braucht es eine Ereignisart.</translation>
    </message>
    <message>
        <source>%1 will be sent to %2 at %3 by the production database, as a real delivery with retries.</source>
        <translation>%1 wird von der Produktionsdatenbank an %2 unter %3 gesendet, als echte Zustellung mit neuen Versuchen.</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send it there</source>
        <translation>Dorthin senden</translation>
    </message>
    <message>
        <source>As it was sent %1</source>
        <translation>Wie gesendet %1</translation>
    </message>
    <message>
        <source>From delivery %1, %2</source>
        <translation>Aus der Zustellung %1, %2</translation>
    </message>
    <message>
        <source>An example: no delivery of this event is there</source>
        <translation>Ein Beispiel: es gibt keine Zustellung dieses Ereignisses</translation>
    </message>
    <message>
        <source>Credentials are not kept. Fill in again: %1</source>
        <translation>Zugangsdaten werden nicht aufbewahrt. Noch einmal ausfüllen: %1</translation>
    </message>
    <message>
        <source>%1 is no endpoint of this database any more.</source>
        <translation>%1 ist kein Endpunkt dieser Datenbank mehr.</translation>
    </message>
    <message>
        <source>The database writes the JSON anew, without these line ends and escapes. This computer sends the bytes.</source>
        <translation>Die Datenbank schreibt das JSON neu, ohne diese Zeilenenden und Escapes. Dieser Rechner sendet die Bytes.</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Noch nichts gesendet</translation>
    </message>
    <message>
        <source>What is sent from here is listed here, to be looked at and sent again.</source>
        <translation>Was von hier gesendet wird, steht dann hier, zum Ansehen und erneuten Senden.</translation>
    </message>
    <message>
        <source>This database has no %1() that you may call. Install the automation (menu Project).</source>
        <translation>Diese Datenbank hat kein %1(), das Sie aufrufen dürfen. Die Automatisierung installieren (Menü Projekt).</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>Ein Beispiel</translation>
    </message>
</context>
<context>
    <name>signalbox::SequenceStepModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Its place in the sequence.</source>
        <translation>Sein Platz in der Abfolge.</translation>
    </message>
    <message>
        <source>What became of it.</source>
        <translation>Was daraus wurde.</translation>
    </message>
    <message>
        <source>What the receiver is told.</source>
        <translation>Was der Empfänger erfährt.</translation>
    </message>
    <message>
        <source>The endpoint or URL it is sent to.</source>
        <translation>Der Endpunkt oder die URL, an die gesendet wird.</translation>
    </message>
    <message>
        <source>Whether the database sends it, or this computer.</source>
        <translation>Ob die Datenbank sendet oder dieser Rechner.</translation>
    </message>
    <message>
        <source>How long the answer took.</source>
        <translation>Wie lange die Antwort brauchte.</translation>
    </message>
</context>
<context>
    <name>signalbox::SequenceView</name>
    <message>
        <source>Steps of the sequence</source>
        <translation>Schritte der Abfolge</translation>
    </message>
    <message>
        <source>Send it there</source>
        <translation>Dorthin senden</translation>
    </message>
    <message>
        <source>Name of the sequence</source>
        <translation>Name der Abfolge</translation>
    </message>
    <message>
        <source>Add this send</source>
        <translation>Diese Sendung hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the sequence</source>
        <translation>Die Abfolge löschen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Stop at the first failure</source>
        <translation>Beim ersten Fehler stoppen</translation>
    </message>
    <message>
        <source>Outcome of the run</source>
        <translation>Ergebnis des Laufs</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Move the step up</source>
        <translation>Den Schritt nach oben schieben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Move the step down</source>
        <translation>Den Schritt nach unten schieben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Den Schritt entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of this sequence go through the production database, as real deliveries.</source>
        <translation>
            <numerusform>%n Schritt dieser Abfolge geht durch die Produktionsdatenbank, als echte Zustellung.</numerusform>
            <numerusform>%n Schritte dieser Abfolge gehen durch die Produktionsdatenbank, als echte Zustellungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s) answered well</source>
        <translation>
            <numerusform>%1 von %n Schritt gut beantwortet</numerusform>
            <numerusform>%1 von %n Schritten gut beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n step(s) were not made</source>
        <translation>
            <numerusform>Gestoppt: %n Schritt wurde nicht ausgeführt</numerusform>
            <numerusform>Gestoppt: %n Schritte wurden nicht ausgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Den Lauf abbrechen</translation>
    </message>
</context>
<context>
    <name>signalbox::SeriesPicker</name>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>bytes by the second</source>
        <translation>Bytes pro Sekunde</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>plain numbers</source>
        <translation>einfache Zahlen</translation>
    </message>
    <message>
        <source>%1 by the second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose the lines of the chart</source>
        <translation>Die Linien des Diagramms wählen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Search by words: type, name, what it measures</source>
        <translation>Nach Wörtern suchen: Typ, Name, was sie misst</translation>
    </message>
    <message>
        <source>Search series</source>
        <translation>Reihen suchen</translation>
    </message>
    <message>
        <source>How many there are</source>
        <translation>Wie viele es gibt</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. A chart shows lines of at most two quantities.</source>
        <translation>Noch ist nichts gewählt. Ein Diagramm zeigt Linien von höchstens zwei Größen.</translation>
    </message>
    <message>
        <source>Chosen lines</source>
        <translation>Gewählte Linien</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>The last 24 hours could not be read: %1</source>
        <translation>Die letzten 24 Stunden ließen sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>A chart has two scales, and these are taken: %1. Give one of them up before you add %2.</source>
        <translation>Ein Diagramm hat zwei Skalen, und diese sind vergeben: %1. Erst eine davon aufgeben, dann %2 hinzufügen.</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>Linien zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n line(s)</source>
        <translation>
            <numerusform>%n Linie zeigen</numerusform>
            <numerusform>%n Linien zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Linie</numerusform>
            <numerusform>%Ln Linien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s)</source>
        <translation>
            <numerusform>%1 von %Ln Linie</numerusform>
            <numerusform>%1 von %Ln Linien</numerusform>
        </translation>
    </message>
    <message>
        <source>No series yet</source>
        <translation>Noch keine Reihen</translation>
    </message>
    <message>
        <source>The automation&apos;s job monitor-database-health writes them every five minutes.</source>
        <translation>Der Job monitor-database-health der Automatisierung schreibt sie alle fünf Minuten.</translation>
    </message>
    <message>
        <source>No line has all of these words</source>
        <translation>Keine Linie hat alle diese Wörter</translation>
    </message>
    <message>
        <source>Fewer words find more.</source>
        <translation>Weniger Wörter finden mehr.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>signalbox::SettingModel</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>The name of the server setting, as SHOW takes it.</source>
        <translation>Der Name der Servereinstellung, wie SHOW ihn nimmt.</translation>
    </message>
    <message>
        <source>Whether the setting is as the automation needs it.</source>
        <translation>Ob die Einstellung so ist, wie die Automatisierung sie braucht.</translation>
    </message>
    <message>
        <source>The value that the automation works best with.</source>
        <translation>Der beste Wert für die Automatisierung.</translation>
    </message>
    <message>
        <source>The value in force now.</source>
        <translation>Der Wert, der jetzt gilt.</translation>
    </message>
</context>
<context>
    <name>signalbox::ShiftList</name>
    <message>
        <source>Why schedules cannot be changed</source>
        <translation>Warum Zeitpläne nicht geändert werden können</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>The job keeps its minute: the others are looked at again without it.</source>
        <translation>Der Job behält seine Minute: die anderen werden ohne ihn noch einmal angesehen.</translation>
    </message>
    <message>
        <source>Change the schedule of %1</source>
        <translation>Den Zeitplan von %1 ändern</translation>
    </message>
    <message>
        <source>Leave the schedule of %1</source>
        <translation>Den Zeitplan von %1 so lassen</translation>
    </message>
    <message numerus="yes">
        <source>Change %n schedule(s)</source>
        <translation>
            <numerusform>%n Zeitplan ändern</numerusform>
            <numerusform>%n Zeitpläne ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>signalbox::SpanChart</name>
    <message>
        <source>%1: %2</source>
        <comment>when, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: mean %2 of %n, from %3 to %4</source>
        <translation>
            <numerusform>%1: Mittel %2 aus %n, von %3 bis %4</numerusform>
            <numerusform>%1: Mittel %2 aus %n, von %3 bis %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n gescheitert</numerusform>
            <numerusform>, %n gescheitert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StartPage</name>
    <message>
        <source>Open the sandbox</source>
        <translation>Sandbox öffnen</translation>
    </message>
    <message>
        <source>A private PostgreSQL on this computer with live sample jobs and webhooks</source>
        <translation>Ein eigenes PostgreSQL auf diesem Rechner mit lebenden Beispieljobs und Webhooks</translation>
    </message>
    <message>
        <source>A Supabase project or any PostgreSQL server</source>
        <translation>Ein Supabase-Projekt oder irgendein PostgreSQL-Server</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back what was forgotten</source>
        <translation>Das Vergessene zurückholen</translation>
    </message>
    <message>
        <source>Forget %1? Its address and its password leave this computer; the database is not touched.</source>
        <translation>%1 vergessen? Adresse und Passwort verschwinden von diesem Rechner; die Datenbank bleibt unberührt.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>%1 is forgotten.</source>
        <translation>%1 ist vergessen.</translation>
    </message>
    <message>
        <source>Connect to a database...</source>
        <translation>Mit einer Datenbank verbinden...</translation>
    </message>
    <message>
        <source>Recent connections</source>
        <translation>Letzte Verbindungen</translation>
    </message>
    <message>
        <source>Signalbox %1</source>
        <translation>Signalbox %1</translation>
    </message>
</context>
<context>
    <name>signalbox::StatePlaceholder</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The server&apos;s words</source>
        <translation>Die Worte des Servers</translation>
    </message>
</context>
<context>
    <name>signalbox::StatusCommand</name>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>It may be frozen or overloaded, or a firewall drops the connection.</source>
        <translation>Vielleicht ist er eingefroren oder überlastet, oder eine Firewall verwirft die Verbindung.</translation>
    </message>
</context>
<context>
    <name>signalbox::SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>signalbox::TableColumns</name>
    <message>
        <source>Reset the columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>signalbox::TableView</name>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>signalbox::TargetOpener</name>
    <message>
        <source>There is no saved connection of that name.</source>
        <translation>Eine gespeicherte Verbindung dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>The welcome page of the window lists and saves connections.</source>
        <translation>Die Startseite des Fensters zeigt und speichert Verbindungen.</translation>
    </message>
    <message>
        <source>the URI</source>
        <translation>die URI</translation>
    </message>
</context>
<context>
    <name>signalbox::TestBenchPanel</name>
    <message>
        <source>Test bench</source>
        <translation>Prüfstand</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send a webhook</source>
        <translation>Einen Webhook senden</translation>
    </message>
    <message>
        <source>Signature lab</source>
        <translation>Signaturlabor</translation>
    </message>
    <message>
        <source>Look into a signature</source>
        <translation>Eine Signatur untersuchen</translation>
    </message>
    <message>
        <source>Local receiver</source>
        <translation>Lokaler Empfänger</translation>
    </message>
    <message>
        <source>Receive webhooks on this computer</source>
        <translation>Webhooks auf diesem Rechner empfangen</translation>
    </message>
    <message>
        <source>From delivery %1</source>
        <translation>Aus der Zustellung %1</translation>
    </message>
    <message numerus="yes">
        <source>The receiver listens on %1: %n request(s)</source>
        <translation>
            <numerusform>Der Empfänger lauscht auf %1: %n Anfrage</numerusform>
            <numerusform>Der Empfänger lauscht auf %1: %n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) to send to; the local receiver is off</source>
        <translation>
            <numerusform>%n Endpunkt zum Senden; der lokale Empfänger ist aus</numerusform>
            <numerusform>%n Endpunkte zum Senden; der lokale Empfänger ist aus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TextPane</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>signalbox::ThemeMenu</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>signalbox::ThresholdDialog</name>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>einen Blick wert</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>Judge it by these limits</source>
        <translation>Nach diesen Grenzen beurteilen</translation>
    </message>
    <message>
        <source>Never judge it</source>
        <translation>Nie beurteilen</translation>
    </message>
    <message>
        <source>Install the automation...</source>
        <translation>Automatisierung installieren...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellenwerte</translation>
    </message>
    <message>
        <source>How the newest value is judged</source>
        <translation>Wie der neueste Wert beurteilt wird</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Counts for everybody who looks at this database, and for signalbox status.</source>
        <translation>Gilt für alle, die diese Datenbank ansehen, und für signalbox status.</translation>
    </message>
    <message>
        <source>Use the default (%1)</source>
        <translation>Vorgabe verwenden (%1)</translation>
    </message>
    <message>
        <source>Do not judge it</source>
        <translation>Nicht beurteilen</translation>
    </message>
    <message>
        <source>warn at and below %1</source>
        <translation>Warnung bei und unter %1</translation>
    </message>
    <message>
        <source>warn at and above %1</source>
        <translation>Warnung bei und über %1</translation>
    </message>
    <message>
        <source>critical at and below %1</source>
        <translation>kritisch bei und unter %1</translation>
    </message>
    <message>
        <source>critical at and above %1</source>
        <translation>kritisch bei und über %1</translation>
    </message>
    <message>
        <source>There is no newest value to judge.</source>
        <translation>Es gibt keinen neuesten Wert zu beurteilen.</translation>
    </message>
    <message>
        <source>The newest value, %1, would not be judged.</source>
        <translation>Der neueste Wert, %1, würde nicht beurteilt.</translation>
    </message>
    <message>
        <source>The newest value, %1, would be %2.</source>
        <translation>Der neueste Wert, %1, wäre %2.</translation>
    </message>
    <message>
        <source>Check whether it was written</source>
        <translation>Prüfen, ob geschrieben wurde</translation>
    </message>
    <message>
        <source>Writing it to the database.</source>
        <translation>Wird in die Datenbank geschrieben.</translation>
    </message>
    <message>
        <source>The connection broke before it was written: the thresholds are as before.</source>
        <translation>Die Verbindung brach ab, bevor geschrieben wurde: die Schwellenwerte sind wie zuvor.</translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether it was written. %1</source>
        <translation>Es kam keine Antwort, also ist nicht bekannt, ob geschrieben wurde. %1</translation>
    </message>
    <message>
        <source>This database has no table for thresholds. Installing the automation, or updating it, brings it; what is typed here stays.</source>
        <translation>Diese Datenbank hat keine Tabelle für Schwellenwerte. Das Installieren oder Erneuern der Automatisierung bringt sie; was hier eingegeben ist, bleibt.</translation>
    </message>
    <message>
        <source>What you chose is not written yet. Close once more to let it go.</source>
        <translation>Die Auswahl ist noch nicht geschrieben. Noch einmal schließen, um sie zu verwerfen.</translation>
    </message>
</context>
<context>
    <name>signalbox::ThresholdFields</name>
    <message>
        <source>Which values are bad</source>
        <translation>Welche Werte schlecht sind</translation>
    </message>
    <message>
        <source>High is bad</source>
        <translation>Hoch ist schlecht</translation>
    </message>
    <message>
        <source>High values are bad</source>
        <translation>Hohe Werte sind schlecht</translation>
    </message>
    <message>
        <source>Low is bad</source>
        <translation>Niedrig ist schlecht</translation>
    </message>
    <message>
        <source>Low values are bad</source>
        <translation>Niedrige Werte sind schlecht</translation>
    </message>
    <message>
        <source>Warn limit</source>
        <translation>Warngrenze</translation>
    </message>
    <message>
        <source>Critical limit</source>
        <translation>Kritische Grenze</translation>
    </message>
    <message>
        <source>How it is understood: %1</source>
        <translation>Wie es verstanden wird: %1</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not understood. Write it like %3.</source>
        <comment>which limit, what was typed, an example</comment>
        <translation>%1: „%2“ wird nicht verstanden. So schreiben: %3.</translation>
    </message>
    <message>
        <source>Write a limit, or two.</source>
        <translation>Eine Grenze schreiben, oder zwei.</translation>
    </message>
    <message>
        <source>Warn at and below</source>
        <translation>Warnung bei und unter</translation>
    </message>
    <message>
        <source>Warn at and above</source>
        <translation>Warnung bei und über</translation>
    </message>
    <message>
        <source>Critical at and below</source>
        <translation>Kritisch bei und unter</translation>
    </message>
    <message>
        <source>Critical at and above</source>
        <translation>Kritisch bei und über</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>none, or like %1</source>
        <translation>keine, oder wie %1</translation>
    </message>
    <message>
        <source>read as %1</source>
        <translation>gelesen als %1</translation>
    </message>
</context>
<context>
    <name>signalbox::TimeScrollBar</name>
    <message>
        <source>Time of the list</source>
        <translation>Zeit der Liste</translation>
    </message>
</context>
<context>
    <name>signalbox::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <comment>lane, begin, duration, state</comment>
        <translation>%1: %2, %3, %4</translation>
    </message>
    <message>
        <source>%1: %2 from %3, %4 failed</source>
        <comment>lane, count, begin, count</comment>
        <translation>%1: %2 ab %3, %4 gescheitert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>moment, sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>lane, state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>signalbox::ValueEdit</name>
    <message numerus="yes">
        <source>Too long to be changed here: %n character(s)</source>
        <translation>
            <numerusform>Zu lang, um hier geändert zu werden: %n Zeichen</numerusform>
            <numerusform>Zu lang, um hier geändert zu werden: %n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::WebhooksPanel</name>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>The endpoints cannot be read: %1</source>
        <translation>Die Endpunkte sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>No deliveries yet</source>
        <translation>Noch keine Zustellungen</translation>
    </message>
    <message>
        <source>Delivery %1 was replayed as delivery %2, shown here.</source>
        <translation>Die Zustellung %1 wurde als Zustellung %2 wiederholt, hier zu sehen.</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Delivery %1 was sent with another payload as delivery %2, shown here.</source>
        <translation>Die Zustellung %1 wurde mit einer anderen Nutzlast als Zustellung %2 gesendet, hier zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>Issues, %n of them still going</source>
        <translation>
            <numerusform>Vorfälle, %n davon hält an</numerusform>
            <numerusform>Vorfälle, %n davon halten an</numerusform>
        </translation>
    </message>
    <message>
        <source>The first one comes when something happens that an active endpoint listens to.</source>
        <translation>Die erste kommt, wenn etwas geschieht, auf das ein aktiver Endpunkt hört.</translation>
    </message>
    <message>
        <source>Send a test webhook...</source>
        <translation>Einen Test-Webhook senden...</translation>
    </message>
</context>
<context>
    <name>signalbox::WelcomePage</name>
    <message>
        <source>What your database does by itself: jobs, webhooks, metrics, extensions.</source>
        <translation>Was Ihre Datenbank von selbst tut: Jobs, Webhooks, Metriken, Erweiterungen.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
</TS>
