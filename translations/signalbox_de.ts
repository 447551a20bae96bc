<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>Signalbox shows what the automation of a Supabase/PostgreSQL project does.

  signalbox [DATABASE]                         open the window
  signalbox --sandbox [--faults]               open it on the local sandbox, with failing endpoints
  signalbox status [--json] DATABASE           health in words, without a window
  signalbox screenshots DIR [--scale N] DATABASE
                                               every panel as PNG, light and dark
  signalbox migrate [--dry-run] DATABASE       install or update the automation, step by step
  signalbox migrate --undo [--drop-data] [--dry-run] DATABASE
                                               take the automation away; rows stay unless --drop-data
  signalbox backup FILE [--secrets] DATABASE   endpoints, settings and job schedules as JSON; secrets only
                                               when asked for, encrypted with SIGNALBOX_PASSPHRASE
  signalbox restore FILE [--dry-run] DATABASE  put them back; --dry-run only shows what would change
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
command line is wrong.
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
  signalbox backup DATEI [--secrets] DATENBANK Endpunkte, Einstellungen und Zeitpläne als JSON; Geheimnisse nur
                                               auf Wunsch, verschlüsselt mit SIGNALBOX_PASSPHRASE
  signalbox restore DATEI [--dry-run] DATENBANK
                                               sie zurückspielen; --dry-run zeigt nur, was sich ändern würde
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
die Befehlszeile falsch ist.
</translation>
    </message>
</context>
<context>
    <name>ConnectionSpec</name>
    <message>
        <source>Remove pgbouncer=true: only some drivers know it</source>
        <translation>pgbouncer=true entfernen: nur manche Treiber kennen es</translation>
    </message>
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
        <source>After @ comes one of: hourly, daily, midnight, weekly, monthly, yearly, annually, reboot.</source>
        <translation>Nach @ kommt eines von: hourly, daily, midnight, weekly, monthly, yearly, annually, reboot.</translation>
    </message>
    <message>
        <source>A step needs a range or a star before it, as in 0-59/5 or */5.</source>
        <translation>Vor einer Schrittweite steht ein Bereich oder ein Stern, wie in 0-59/5 oder */5.</translation>
    </message>
    <message>
        <source>A step is at least 1.</source>
        <translation>Eine Schrittweite ist mindestens 1.</translation>
    </message>
    <message>
        <source>A value is out of range: it must be from %1 to %2.</source>
        <translation>Ein Wert liegt außerhalb: er muss von %1 bis %2 reichen.</translation>
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
        <translation>jährlich am %2. %1 um %3</translation>
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
        <source>on days %1 to %2 of the month</source>
        <translation>an den Tagen %1 bis %2 des Monats</translation>
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
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>A deleted endpoint</source>
        <translation>Ein gelöschter Endpunkt</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 answered %2. The next attempt is due %3.</source>
        <translation>%1 antwortete %2. Der nächste Versuch ist %3 fällig.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2. The next attempt is due %3.</source>
        <translation>%1 war nicht erreichbar: %2. Der nächste Versuch ist %3 fällig.</translation>
    </message>
    <message>
        <source>Waits to be sent to %1.</source>
        <translation>Wartet auf den Versand an %1.</translation>
    </message>
    <message>
        <source>Waits to be sent to %1, due %2.</source>
        <translation>Wartet auf den Versand an %1, fällig %2.</translation>
    </message>
    <message>
        <source>Sent to %1 %2; no answer yet.</source>
        <translation>An %1 gesendet %2; noch keine Antwort.</translation>
    </message>
    <message>
        <source>Sent to %1; no answer yet.</source>
        <translation>An %1 gesendet; noch keine Antwort.</translation>
    </message>
    <message>
        <source>%1 accepted it with %2 after %3.</source>
        <translation>%1 nahm sie mit %2 nach %3 an.</translation>
    </message>
    <message>
        <source>%1 accepted it after %2.</source>
        <translation>%1 nahm sie nach %2 an.</translation>
    </message>
    <message>
        <source>%1 refused it with %2. Given up after %3.</source>
        <translation>%1 wies sie mit %2 ab. Nach %3 aufgegeben.</translation>
    </message>
    <message>
        <source>%1 never accepted it. Given up after %2.</source>
        <translation>%1 nahm sie nie an. Nach %2 aufgegeben.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2. Given up after %3.</source>
        <translation>%1 war nicht erreichbar: %2. Nach %3 aufgegeben.</translation>
    </message>
    <message>
        <source>The database does not say what became of it.</source>
        <translation>Die Datenbank sagt nicht, was daraus wurde.</translation>
    </message>
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
    <name>HealthRules</name>
    <message>
        <source>The pg_cron scheduler is not running, so no job runs.</source>
        <translation>Der Scheduler von pg_cron läuft nicht, also läuft kein Job.</translation>
    </message>
    <message>
        <source>Read the server&apos;s log for why it ended, then restart the server.</source>
        <translation>Im Protokoll des Servers steht, warum er endete; danach den Server neu starten.</translation>
    </message>
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
        <source>Nothing sends webhooks: the sender is not running.</source>
        <translation>Niemand sendet Webhooks: der Sender läuft nicht.</translation>
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
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
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
        <source>retrying</source>
        <translation>neuer Versuch</translation>
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
</context>
<context>
    <name>MigrationFile</name>
    <message>
        <source>The file&apos;s name does not start with a version</source>
        <translation>Der Name der Datei beginnt nicht mit einer Version</translation>
    </message>
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
    <message numerus="yes">
        <source>%n step(s) could not be recorded in signalbox.migration_ledger. %1</source>
        <translation>
            <numerusform>%n Schritt ließ sich nicht in signalbox.migration_ledger vermerken. %1</numerusform>
            <numerusform>%n Schritte ließen sich nicht in signalbox.migration_ledger vermerken. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelRegistry</name>
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
    <name>Requirements</name>
    <message>
        <source>The time range is empty</source>
        <translation>Der Zeitraum ist leer</translation>
    </message>
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
        <source>pg_cron is not installed in the database %1</source>
        <translation>pg_cron ist in der Datenbank %1 nicht installiert</translation>
    </message>
    <message>
        <source>Preload pg_cron and run `signalbox migrate`, or on Supabase enable it under Database &gt; Extensions; if its jobs live in another database, connect to that one</source>
        <translation>pg_cron vorladen und `signalbox migrate` ausführen, oder bei Supabase unter Database &gt; Extensions einschalten; liegen seine Jobs in einer anderen Datenbank, sich mit dieser verbinden</translation>
    </message>
    <message>
        <source>%1 cannot call the function %2</source>
        <translation>%1 kann die Funktion %2 nicht aufrufen</translation>
    </message>
    <message>
        <source>Install the automation with `signalbox migrate`; where it is installed, connect as its owner or as service_role</source>
        <translation>Die Automatisierung mit `signalbox migrate` installieren; wo sie installiert ist, sich als ihr Eigentümer oder als service_role verbinden</translation>
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
        <source>Row level security hides every row of %1 from %2</source>
        <translation>Row Level Security verbirgt jede Zeile von %1 vor %2</translation>
    </message>
    <message>
        <source>Connect as the table&apos;s owner or as service_role, or let a superuser run: alter role %1 bypassrls;</source>
        <translation>Sich als Eigentümer der Tabelle oder als service_role verbinden, oder ein Superuser führt aus: alter role %1 bypassrls;</translation>
    </message>
    <message>
        <source>Install the automation: run `signalbox migrate`</source>
        <translation>Die Automatisierung einrichten: `signalbox migrate` ausführen</translation>
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
        <source>A query file is missing</source>
        <translation>Eine Abfragedatei fehlt</translation>
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
        <source>Another session holds a lock on it; try again when that one has finished</source>
        <translation>Eine andere Sitzung sperrt es; noch einmal versuchen, wenn sie fertig ist</translation>
    </message>
    <message>
        <source>All connections of the server are in use; close some, or connect through a pooler</source>
        <translation>Alle Verbindungen des Servers sind belegt; einige schließen oder einen Pooler benutzen</translation>
    </message>
    <message>
        <source>Check the user name and the password</source>
        <translation>Benutzername und Passwort prüfen</translation>
    </message>
    <message>
        <source>The server wants a password for this user</source>
        <translation>Der Server will ein Passwort für diesen Benutzer</translation>
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
        <source>The server&apos;s pg_hba.conf lets this user, address or kind of encryption not in</source>
        <translation>Die pg_hba.conf des Servers lässt diesen Benutzer, diese Adresse oder diese Verschlüsselung nicht ein</translation>
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
        <source>The server&apos;s certificate does not fit; check the host name and the root certificate</source>
        <translation>Das Zertifikat des Servers passt nicht; Hostname und Wurzelzertifikat prüfen</translation>
    </message>
    <message>
        <source>The server has no encryption; set the SSL mode to disable if the way to it is trusted</source>
        <translation>Der Server hat keine Verschlüsselung; den SSL-Modus auf disable setzen, wenn der Weg dorthin vertrauenswürdig ist</translation>
    </message>
    <message>
        <source>The encrypted connection could not be set up; check the SSL mode</source>
        <translation>Die verschlüsselte Verbindung kam nicht zustande; den SSL-Modus prüfen</translation>
    </message>
    <message>
        <source>The server starts; this passes by itself</source>
        <translation>Der Server startet; das geht von selbst vorüber</translation>
    </message>
    <message>
        <source>The server shuts down</source>
        <translation>Der Server fährt herunter</translation>
    </message>
    <message>
        <source>The server recovers from a crash; this passes by itself</source>
        <translation>Der Server erholt sich von einem Absturz; das geht von selbst vorüber</translation>
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
        <source>The fragment [if %1] has no [end]</source>
        <translation>Dem Fragment [if %1] fehlt das [end]</translation>
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
</context>
<context>
    <name>WebhookStore</name>
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
</context>
<context>
    <name>signalbox::ConnectionController</name>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung zu %1 wird aufgebaut</translation>
    </message>
</context>
<context>
    <name>signalbox::ConnectionForm</name>
    <message>
        <source>&amp;Remember the password in the keychain</source>
        <translation>Passwort im Schlüsselbund &amp;merken</translation>
    </message>
    <message>
        <source>Path of prod-ca-2021.crt</source>
        <translation>Pfad von prod-ca-2021.crt</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>Speichern und verbinden</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>&amp;Paste a URI</source>
        <translation>URI &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
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
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>&amp;TLS</translation>
    </message>
    <message>
        <source>Root &amp;certificate</source>
        <translation>Wurzel&amp;zertifikat</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>Diens&amp;t</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Give the connection a name first.</source>
        <translation>Der Verbindung zuerst einen Namen geben.</translation>
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
</context>
<context>
    <name>signalbox::CronJobModel</name>
    <message>
        <source>pg_cron ignores &quot;%1&quot;.</source>
        <translation>pg_cron übergeht „%1“.</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>Paused: the scheduler does not run this job.</source>
        <translation>Angehalten: der Scheduler führt diesen Job nicht aus.</translation>
    </message>
    <message>
        <source>The scheduler is not running.</source>
        <translation>Der Scheduler läuft nicht.</translation>
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
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
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
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Counted in %1</source>
        <translation>Gezählt in %1</translation>
    </message>
    <message>
        <source>The scheduler runs this job.</source>
        <translation>Der Scheduler führt diesen Job aus.</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>%1: sample history, it does not count</source>
        <translation>%1: Beispielverlauf, er zählt nicht</translation>
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
        <source>Runs of the selected job</source>
        <translation>Läufe des gewählten Jobs</translation>
    </message>
    <message>
        <source>No cron jobs yet</source>
        <translation>Noch keine Cron-Jobs</translation>
    </message>
    <message>
        <source>Jobs come from cron.schedule(), or from Signalbox&apos;s migration: run &quot;signalbox migrate&quot;.</source>
        <translation>Jobs kommen von cron.schedule() oder aus Signalbox&apos; Migration: „signalbox migrate“ ausführen.</translation>
    </message>
    <message numerus="yes">
        <source>The pg_cron scheduler is not running: none of the %n job(s) will start</source>
        <translation>
            <numerusform>Der Scheduler von pg_cron läuft nicht: der eine Job wird nicht starten</numerusform>
            <numerusform>Der Scheduler von pg_cron läuft nicht: keiner der %n Jobs wird starten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n job(s) failed at the last run</source>
        <translation>
            <numerusform>%1 von %n Job beim letzten Lauf gescheitert</numerusform>
            <numerusform>%1 von %n Jobs beim letzten Lauf gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the latest %2</source>
        <translation>%1, zuletzt %2</translation>
    </message>
    <message numerus="yes">
        <source>, %n paused</source>
        <translation>
            <numerusform>, %n angehalten</numerusform>
            <numerusform>, %n angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>, the next starts %1</source>
        <translation>, der nächste startet %1</translation>
    </message>
    <message>
        <source>; jobs of other roles are hidden from this one</source>
        <translation>; Jobs anderer Rollen sind vor dieser verborgen</translation>
    </message>
    <message numerus="yes">
        <source>None of %n job(s) failed at the last run</source>
        <translation>
            <numerusform>Der eine Job ist beim letzten Lauf nicht gescheitert</numerusform>
            <numerusform>Keiner von %n Jobs ist beim letzten Lauf gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n job(s) has run yet</source>
        <translation>
            <numerusform>Der eine Job ist noch nicht gelaufen</numerusform>
            <numerusform>Keiner von %n Jobs ist bisher gelaufen</numerusform>
        </translation>
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
</context>
<context>
    <name>signalbox::DeliveryDetail</name>
    <message>
        <source>State of the delivery</source>
        <translation>Zustand der Zustellung</translation>
    </message>
    <message>
        <source>Replay this delivery</source>
        <translation>Diese Zustellung wiederholen</translation>
    </message>
    <message>
        <source>Outcome of the replay</source>
        <translation>Ergebnis der Wiederholung</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Payload and response</source>
        <translation>Nutzlast und Antwort</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzlast</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>signalbox::DeliveryDetailView</name>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gesendet an</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichtenkennung</translation>
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
        <source>unknown: the endpoint was deleted</source>
        <translation>unbekannt: der Endpunkt wurde gelöscht</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The payload is empty.</source>
        <translation>Die Nutzlast ist leer.</translation>
    </message>
    <message>
        <source>No response body.</source>
        <translation>Kein Inhalt in der Antwort.</translation>
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
</context>
<context>
    <name>signalbox::EndpointModel</name>
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
        <source>Pending</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Failed in 1 h</source>
        <translation>Gescheitert in 1 h</translation>
    </message>
</context>
<context>
    <name>signalbox::EnvironmentBand</name>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
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
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
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
</context>
<context>
    <name>signalbox::FilterBar</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all, remove every filter</source>
        <translation>Alle zeigen, jeden Filter entfernen</translation>
    </message>
</context>
<context>
    <name>signalbox::JobDetail</name>
    <message>
        <source>job %1</source>
        <translation>Job %1</translation>
    </message>
    <message>
        <source>%1, counted in %2</source>
        <translation>%1, gezählt in %2</translation>
    </message>
    <message>
        <source>Last run said: %1</source>
        <translation>Der letzte Lauf sagte: %1</translation>
    </message>
    <message>
        <source>Paused: it will not run. As %1 in %2.</source>
        <translation>Angehalten: er wird nicht laufen. Als %1 in %2.</translation>
    </message>
    <message>
        <source>No next run. As %1 in %2.</source>
        <translation>Kein nächster Lauf. Als %1 in %2.</translation>
    </message>
    <message>
        <source>Next run %1, %2, as %3 in %4</source>
        <translation>Nächster Lauf %1, %2, als %3 in %4</translation>
    </message>
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
        <source>Sample history: it does not count.</source>
        <translation>Beispielverlauf: er zählt nicht.</translation>
    </message>
</context>
<context>
    <name>signalbox::JsonView</name>
    <message>
        <source>Only the beginning is shown: %1 of %2</source>
        <translation>Nur der Anfang ist zu sehen: %1 von %2</translation>
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
</context>
<context>
    <name>signalbox::MetricChart</name>
    <message>
        <source>average %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>signalbox::MetricSeriesModel</name>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
</context>
<context>
    <name>signalbox::MetricsPanel</name>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>Last 6 hours</source>
        <translation>Letzte 6 Stunden</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>14 d</source>
        <translation>14 T</translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation>Letzte 14 Tage</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Values over the range</source>
        <translation>Werte im Zeitraum</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>No metrics yet</source>
        <translation>Noch keine Metriken</translation>
    </message>
    <message>
        <source>The job monitor-database-health writes them every five minutes; &quot;signalbox migrate&quot; installs it.</source>
        <translation>Der Job monitor-database-health schreibt sie alle fünf Minuten; „signalbox migrate“ installiert ihn.</translation>
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
    <message>
        <source>No values in this range</source>
        <translation>Keine Werte in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Choose a longer range above.</source>
        <translation>Oben einen längeren Zeitraum wählen.</translation>
    </message>
    <message>
        <source>min %1   avg %2   max %3   last %4</source>
        <translation>min %1   Mittel %2   max %3   zuletzt %4</translation>
    </message>
</context>
<context>
    <name>signalbox::MigrateCommand</name>
    <message>
        <source>already there</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nicht anwendbar</translation>
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
    <message>
        <source>Nothing was changed: this was a dry run.</source>
        <translation>Nichts wurde geändert: dies war ein Probelauf.</translation>
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
    <name>signalbox::OutboundSender</name>
    <message>
        <source>Not an http or https address.</source>
        <translation>Keine Adresse mit http oder https.</translation>
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
</context>
<context>
    <name>signalbox::ReplayConfirm</name>
    <message>
        <source>Delivery %1 will be sent again to %2 at %3. The receiver gets the same message id, so it can tell the repetition.</source>
        <translation>Die Zustellung %1 wird noch einmal an %2 unter %3 gesendet. Der Empfänger bekommt dieselbe Nachrichtenkennung und kann die Wiederholung erkennen.</translation>
    </message>
    <message>
        <source>This is production. Type the profile&apos;s name, %1, to go on.</source>
        <translation>Das ist die Produktion. Zum Fortfahren den Namen des Profils, %1, eintippen.</translation>
    </message>
    <message>
        <source>Replay on production</source>
        <translation>In der Produktion wiederholen</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replay this delivery</source>
        <translation>Diese Zustellung wiederholen</translation>
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
</context>
<context>
    <name>signalbox::SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>signalbox::StartPage</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Sandbox öffnen</translation>
    </message>
    <message>
        <source>A private PostgreSQL on this computer with live sample jobs and webhooks</source>
        <translation>Ein eigenes PostgreSQL auf diesem Rechner mit lebenden Beispieljobs und Webhooks</translation>
    </message>
    <message>
        <source>Connect to your database</source>
        <translation>Mit Ihrer Datenbank verbinden</translation>
    </message>
    <message>
        <source>A Supabase project or any PostgreSQL server</source>
        <translation>Ein Supabase-Projekt oder irgendein PostgreSQL-Server</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>Gespeicherte Verbindungen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
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
    <name>signalbox::TableView</name>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
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
    <name>signalbox::WebhooksPanel</name>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>Alle Endpunkte</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>No delivery matches</source>
        <translation>Keine Zustellung passt</translation>
    </message>
    <message>
        <source>Show all, or choose another state or endpoint above.</source>
        <translation>Alle zeigen oder oben einen anderen Zustand oder Endpunkt wählen.</translation>
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
        <source>The first one comes when something happens that an active endpoint listens to. To see one now, call test_webhook() with the name of an endpoint.</source>
        <translation>Die erste kommt, wenn etwas geschieht, auf das ein aktiver Endpunkt hört. Um jetzt eine zu sehen, test_webhook() mit dem Namen eines Endpunkts aufrufen.</translation>
    </message>
    <message>
        <source>No delivery selected</source>
        <translation>Keine Zustellung gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n new delivery(s)</source>
        <translation>
            <numerusform>%n neue Zustellung</numerusform>
            <numerusform>%n neue Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the replay</source>
        <translation>Wiederholung prüfen</translation>
    </message>
    <message>
        <source>Replay this delivery</source>
        <translation>Diese Zustellung wiederholen</translation>
    </message>
    <message>
        <source>A replay is under way.</source>
        <translation>Eine Wiederholung ist unterwegs.</translation>
    </message>
    <message>
        <source>Its endpoint was deleted, so there is nowhere to send it.</source>
        <translation>Ihr Endpunkt wurde gelöscht, also kann sie nirgendwohin.</translation>
    </message>
    <message>
        <source>This database has no replay_webhook() that you may call. Run &quot;signalbox migrate&quot;, or ask its owner for EXECUTE on it.</source>
        <translation>Diese Datenbank hat kein replay_webhook(), das Sie aufrufen dürfen. „signalbox migrate“ ausführen oder den Eigentümer um EXECUTE bitten.</translation>
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
        <source>Delivery %1 was replayed as delivery %2, shown here.</source>
        <translation>Die Zustellung %1 wurde als Zustellung %2 wiederholt, hier zu sehen.</translation>
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
