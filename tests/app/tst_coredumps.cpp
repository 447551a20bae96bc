#include "app/cli/coredumps.h"

#include <QTest>

#include <csignal>
#include <cstdlib>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;

namespace {

/// How a process of its own ends that does `act`.
template <typename Act>
int endOf(Act act)
{
    const pid_t child = ::fork();
    if (child == 0) {
        act();
        ::_exit(0);
    }
    int status = -1;
    return ::waitpid(child, &status, 0) == child ? status : -1;
}

bool mayDump()
{
    rlimit limit{};
    return ::getrlimit(RLIMIT_CORE, &limit) != 0 || limit.rlim_max > 0 || ::prctl(PR_GET_DUMPABLE) != 0;
}

} // namespace

class CoreDumpsTest : public QObject
{
    Q_OBJECT

private slots:
    void aCrashLeavesNothing()
    {
        QVERIFY(mayDump()); // as this test was started
        const int told = endOf([] {
            forbidCoreDumps();
            ::_exit(mayDump() ? 1 : 0);
        });
        QVERIFY(WIFEXITED(told));
        QCOMPARE(WEXITSTATUS(told), 0);
        const int crashed = endOf([] {
            forbidCoreDumps();
            std::signal(SIGABRT, SIG_DFL);
            std::abort();
        });
        QVERIFY(WIFSIGNALED(crashed));
        QCOMPARE(WTERMSIG(crashed), SIGABRT);
        QVERIFY(!WCOREDUMP(crashed));
    }
};

QTEST_APPLESS_MAIN(CoreDumpsTest)
#include "tst_coredumps.moc"
